from __future__ import annotations

from dataclasses import asdict, dataclass

import zmq


@dataclass
class Measurement:
    module: str
    seq: int
    values: list[float]


class BusLink:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self.socket = context.socket(zmq.PUSH)
        self.socket.set_hwm(100)
        self.socket.linger = 200
        self.socket.connect(url)

    def __call__(self, measurement: Measurement) -> None:
        self.socket.send_json(asdict(measurement))


class CommandLink:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self.url = url
        self.socket = context.socket(zmq.SUB)
        self.socket.linger = 0

    def follow(self, *topics: str) -> None:
        for topic in topics:
            self.socket.subscribe(topic)
        self.socket.connect(self.url)

    def poll(self) -> str | None:
        return self.socket.recv_string() if self.socket.poll(0) else None
