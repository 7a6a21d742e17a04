from __future__ import annotations

import abc
from collections.abc import Iterator
from typing import ClassVar

import zmq


class FeedStage(abc.ABC):
    name: ClassVar[str]
    arms: ClassVar[tuple[str, ...]]

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def open_inbox(self) -> zmq.Socket:
        inbox = zmq.Context.instance().socket(zmq.SUB)
        inbox.linger = 0
        inbox.connect(self.endpoint)
        return inbox

    def prepare(self) -> None:
        self.inbox = self.open_inbox()
        for arm in self.arms:
            self.inbox.subscribe(arm)

    def frames(self) -> Iterator[str]:
        while self.inbox.poll(300):
            yield self.inbox.recv_string()

    def execute(self) -> int:
        return sum(1 for frame in self.frames() if self.accept(frame))

    @abc.abstractmethod
    def accept(self, frame: str) -> bool: ...


class FlatField(FeedStage):
    name = "flat"
    arms = ("blue",)

    def accept(self, frame: str) -> bool:
        return int(frame.split()[1]) % 2 == 0


class ArcLamp(FeedStage):
    name = "arc"
    arms = ("blue", "red")

    def accept(self, frame: str) -> bool:
        return frame.startswith("red")
