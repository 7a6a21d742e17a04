"""What every part of the farm shares."""
import os
from dataclasses import dataclass

import zmq


class SingletonMeta(type):
    _made: dict[type, object] = {}

    def __call__(cls, *args, **kwargs):
        if cls not in SingletonMeta._made:
            SingletonMeta._made[cls] = super().__call__(*args, **kwargs)
        return SingletonMeta._made[cls]


@dataclass(frozen=True)
class FarmConfig:
    results: str
    workers: int = 2
    tile_size: int = 16


class Messaging(metaclass=SingletonMeta):
    def __init__(self) -> None:
        self.context = zmq.Context()
        self._publishers: dict[str, zmq.Socket] = {}

    def publisher(self, endpoint: str) -> zmq.Socket:
        if endpoint not in self._publishers:
            socket = self.context.socket(zmq.PUSH)
            socket.setsockopt(zmq.LINGER, 1000)
            socket.connect(endpoint)
            self._publishers[endpoint] = socket
        return self._publishers[endpoint]

    def report(self, endpoint: str, kind: str, **fields) -> None:
        self.publisher(endpoint).send_json({"kind": kind, "pid": os.getpid(), **fields})

    def close(self) -> None:
        for socket in self._publishers.values():
            socket.close()
        self.context.term()


messaging = Messaging()
