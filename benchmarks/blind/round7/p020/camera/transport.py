from __future__ import annotations

import struct
from dataclasses import dataclass

import zmq


@dataclass(frozen=True)
class Frame:
    camera: str
    number: int
    pixels: bytes

    def frames(self) -> list[bytes]:
        return [self.camera.encode(), struct.pack("!I", self.number), self.pixels]


class FrameSender:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.socket = context.socket(zmq.PUSH)
        self.socket.set_hwm(100)
        self.socket.linger = 0
        self.socket.connect(endpoint)

    def __call__(self, frame: Frame) -> None:
        self.socket.send_multipart(frame.frames(), copy=True)


class ControlChannel:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.endpoint = endpoint
        self.socket = context.socket(zmq.SUB)
        self.socket.linger = 0

    def listen_for(self, *topics: str) -> None:
        for topic in topics:
            self.socket.subscribe(topic)
        self.socket.connect(self.endpoint)

    def pending(self) -> str | None:
        return self.socket.recv_string() if self.socket.poll(0) else None
