"""Process-wide registry of named outgoing sockets."""
import os
import threading
from typing import Dict, Optional

import zmq


class Registry:
    def __init__(self) -> None:
        self._endpoints: Dict[str, str] = {}
        self._forget()
        os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        self._lock = threading.RLock()
        self._context: Optional[zmq.Context] = None
        self._sockets: Dict[str, zmq.Socket] = {}

    def declare(self, name: str, endpoint: str) -> None:
        self._endpoints[name] = endpoint

    def get(self, name: str) -> zmq.Socket:
        with self._lock:
            sock = self._sockets.get(name)
            if sock is None:
                if self._context is None:
                    self._context = zmq.Context()
                sock = self._context.socket(zmq.PUSH)
                sock.linger = 200
                sock.connect(self._endpoints[name])
                self._sockets[name] = sock
            return sock

    def close(self) -> None:
        with self._lock:
            for sock in self._sockets.values():
                sock.close()
            self._sockets.clear()
            if self._context is not None:
                self._context.term()
                self._context = None


registry = Registry()
