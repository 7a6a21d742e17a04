"""States of a replica and what happens on entering each."""
from __future__ import annotations

import abc
from typing import ClassVar, Type

import zmq

from .wal import Wal


class Node:
    def __init__(self, wal: Wal) -> None:
        self.wal = wal
        self.state: State = Follower(self)

    def become(self, state: Type["State"]) -> None:
        self.state.leave()
        self.state = state(self)
        self.state.enter()


class State(abc.ABC):
    name: ClassVar[str]

    def __init__(self, node: Node) -> None:
        self.node = node

    def enter(self) -> None: ...

    def leave(self) -> None: ...

    @abc.abstractmethod
    def tick(self) -> None: ...


class Follower(State):
    name = "follower"

    def tick(self) -> None:
        self.node.wal.append(b"noop")


class Leader(State):
    name = "leader"

    def enter(self) -> None:
        self.ctx = zmq.Context()
        self.stream = self.ctx.socket(zmq.PUB)
        self.stream.linger = 0
        self.port = self.stream.bind_to_random_port("tcp://127.0.0.1")
        self.position = 0

    def tick(self) -> None:
        for record in self.node.wal.since(self.position):
            self.stream.send(record)
            self.position += 1

    def leave(self) -> None:
        self.stream.close()
        self.ctx.term()
