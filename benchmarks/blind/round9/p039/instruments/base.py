from __future__ import annotations

import abc
from typing import Mapping

import zmq


class Instrument(abc.ABC):
    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 0
        self.socket.connect(url)

    @classmethod
    def from_config(cls, name: str, section: Mapping[str, str]) -> "Instrument":
        return cls(name, section["url"])

    @abc.abstractmethod
    def measure(self) -> float: ...

    def publish(self, value: float) -> None:
        self.socket.send_string(self.render(value), zmq.DONTWAIT)

    def render(self, value: float) -> str:
        return f"{self.name} {value:.2f}"

    def close(self) -> None:
        self.socket.close()
