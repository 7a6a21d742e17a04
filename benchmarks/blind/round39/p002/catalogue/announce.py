"""Notices about the catalogue: Announcer sends them, Board shows them."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

import zmq

from .events import Notice, as_message, describe


@dataclass
class Announcer:
    endpoint: str
    source: str

    @cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def channel(self) -> zmq.Socket:
        channel = self.context.socket(zmq.PUSH)
        channel.linger = 500
        channel.connect(self.endpoint)
        return channel

    def announce(self, notice: Notice) -> None:
        self.channel.send_json(as_message(self.source, notice))

    def close(self) -> None:
        if "channel" in vars(self):
            self.channel.close()
        if "context" in vars(self):
            self.context.term()


class Board:
    def __init__(self, path: Path) -> None:
        self.endpoint = f"ipc://{path}"
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)

    def __enter__(self) -> Self:
        self._inbox.bind(self.endpoint)
        return self

    def __exit__(self, *exc: object) -> None:
        self._inbox.close(linger=0)
        self._context.term()

    def notes(self, quiet_ms: int) -> Iterator[str]:
        while self._inbox.poll(quiet_ms):
            yield describe(self._inbox.recv_json())
