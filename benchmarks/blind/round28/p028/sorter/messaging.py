"""Access to the message bus. Lane controllers run as processes, so the channel follows the pid."""
import os
import threading
from typing import Dict, Optional, Protocol

import zmq

from .model import LaneEvent


class EventSink(Protocol):
    def emit(self, event: LaneEvent) -> None: ...


class MessageBus:
    _singleton: Optional["MessageBus"] = None
    _lock = threading.Lock()

    def __init__(self) -> None:
        self._context = zmq.Context()
        self._outlets: Dict[str, zmq.Socket] = {}
        self._pid = os.getpid()

    @classmethod
    def get_instance(cls) -> "MessageBus":
        with cls._lock:
            if cls._singleton is None:
                cls._singleton = cls()
            return cls._singleton

    def outlet(self, endpoint: str) -> zmq.Socket:
        if self._pid != os.getpid():
            self._outlets = {}
            self._pid = os.getpid()
        if endpoint not in self._outlets:
            socket = self._context.socket(zmq.PUSH)
            socket.setsockopt(zmq.LINGER, 300)
            socket.setsockopt(zmq.SNDTIMEO, 200)
            socket.connect(endpoint)
            self._outlets[endpoint] = socket
        return self._outlets[endpoint]

    def shutdown(self) -> None:
        for socket in self._outlets.values():
            socket.close()
        self._outlets.clear()
        self._context.term()


class BusSink:
    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    def emit(self, event: LaneEvent) -> None:
        MessageBus.get_instance().outlet(self._endpoint).send_multipart(event.to_frames())
