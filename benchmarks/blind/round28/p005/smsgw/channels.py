"""Process-wide registry of outgoing channels (statistics, delivery reports, ...)."""
import os
import threading
from typing import Dict, Optional

import zmq


class Channels:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._routes: Dict[str, str] = {}
        self._context: Optional[zmq.Context] = None
        self._open: Dict[str, zmq.Socket] = {}

    def route(self, name: str, address: str) -> None:
        self._routes[name] = address

    def get(self, name: str) -> zmq.Socket:
        with self._lock:
            sock = self._open.get(name)
            if sock is None:
                if self._context is None:
                    self._context = zmq.Context()
                sock = self._context.socket(zmq.PUSH)
                sock.setsockopt(zmq.LINGER, 500)
                sock.connect(self._routes[name])
                self._open[name] = sock
            return sock

    def forget(self) -> None:
        self._lock = threading.Lock()
        self._context = None
        self._open = {}

    def close(self) -> None:
        with self._lock:
            for sock in self._open.values():
                sock.close()
            self._open.clear()
            if self._context is not None:
                self._context.term()
                self._context = None


channels = Channels()
os.register_at_fork(after_in_child=channels.forget)
