"""The topics of the market and the open socket of each."""
from __future__ import annotations

import enum
from types import MappingProxyType

import zmq


class Topic(enum.Enum):
    TRADES = ("trades", zmq.PUB)
    CONTROL = ("control", zmq.SUB)

    def __init__(self, label: str, kind: int):
        self.label = label
        self.kind = kind


class Board:
    """All channels, by topic."""

    def __init__(self) -> None:
        self._open: dict[Topic, zmq.Socket] = {}
        self.addresses: dict[Topic, str] = {}

    def open_all(self, addresses: dict[Topic, str]) -> None:
        ctx = zmq.Context()
        self.addresses.update(addresses)
        for topic in Topic:
            sock = ctx.socket(topic.kind)
            sock.linger = 0
            sock.connect(addresses[topic])
            self._open[topic] = sock

    def __getitem__(self, topic: Topic) -> zmq.Socket:
        return self._open[topic]

    def close_all(self) -> None:
        while self._open:
            _, sock = self._open.popitem()
            sock.close()

    @property
    def view(self) -> MappingProxyType:
        return MappingProxyType(self._open)


BOARD = Board()
