from __future__ import annotations

import json

import zmq

from .model import Silent, Sink


class SocketSink:
    def __init__(self, socket: zmq.Socket) -> None:
        self.socket = socket
        self.dropped = 0

    def emit(self, topic: str, **payload) -> None:
        frames = (topic.encode(), json.dumps(payload).encode())
        try:
            self.socket.send_multipart(frames, flags=zmq.DONTWAIT)
        except zmq.Again:
            self.dropped += 1

    def close(self) -> None:
        self.socket.close(linger=100)


def build(kind: str, address: str) -> Sink:
    match kind:
        case "silent":
            return Silent()
        case "push" | "pub":
            socket = zmq.Context.instance().socket(zmq.PUSH if kind == "push" else zmq.PUB)
            socket.connect(address)
            return SocketSink(socket)
        case _:
            raise ValueError(f"unknown sink {kind!r}")
