"""Actors are processes with a typed mailbox and an outgoing event channel."""
from __future__ import annotations

import logging
import queue
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Process, Queue
from typing import Any, Final, Generic, TypeVar

import zmq

M = TypeVar("M")
A = TypeVar("A", bound="Actor[Any]")

log = logging.getLogger(__name__)


class Stop:
    """The last message of every mailbox."""


STOP: Final = Stop()


class Actor(Process, Generic[M]):
    def __init__(self, name: str, context: zmq.Context, hub: str) -> None:
        super().__init__(name=name, daemon=True)
        self._mailbox: Queue[M | Stop] = Queue()
        self._events = context.socket(zmq.PUSH)
        self._events.linger = 0
        self._events.connect(hub)

    @abstractmethod
    def receive(self, message: M) -> None: ...

    def tell(self, message: M | Stop) -> None:
        self._mailbox.put(message)

    def publish(self, kind: str, **details: Any) -> None:
        self._events.send_json({"actor": self.name, "kind": kind, **details})

    def release(self) -> None:
        self._events.close()

    def run(self) -> None:
        handled = 0
        while True:
            try:
                message = self._mailbox.get(timeout=3)
            except queue.Empty:
                log.warning("%s is idle, leaving", self.name)
                return
            if isinstance(message, Stop):
                break
            self.receive(message)
            handled += 1
        log.info("%s handled %d messages", self.name, handled)


@contextmanager
def running(*actors: A) -> Iterator[tuple[A, ...]]:
    for actor in actors:
        actor.start()
    try:
        yield actors
    finally:
        for actor in actors:
            actor.tell(STOP)
        for actor in actors:
            actor.join(3)
            if actor.is_alive():
                actor.kill()
                actor.join()
