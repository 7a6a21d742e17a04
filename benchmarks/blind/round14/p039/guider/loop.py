from __future__ import annotations

import enum
import functools
import os
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
T = TypeVar("T")


class Event(enum.StrEnum):
    FRAME = enum.auto()
    OFFSET = enum.auto()
    PARK = enum.auto()


def traced(fn: Callable[Concatenate["Loop", P], T]) -> Callable[Concatenate["Loop", P], T | None]:
    @functools.wraps(fn)
    def inner(self: "Loop", *args: P.args, **kw: P.kwargs) -> T | None:
        if os.getpid() != self.owner:
            return None
        self.calls[fn.__name__] += 1
        return fn(self, *args, **kw)

    return inner


class Loop:
    def __init__(self) -> None:
        self.owner = os.getpid()
        self.calls: defaultdict[str, int] = defaultdict(int)
        self.callbacks: dict[Event, list[Callable[[bytes], Any]]] = {e: [] for e in Event}
        context = zmq.Context.instance()
        self.inbox = context.socket(zmq.PULL)
        self.port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.outbox = context.socket(zmq.PUSH)
        self.outbox.connect(f"tcp://127.0.0.1:{self.port}")
        self.poller = zmq.Poller()
        self.poller.register(self.inbox, zmq.POLLIN)
        self.running = True

    def on(self, event: Event) -> Callable[[Callable[[bytes], T]], Callable[[bytes], T]]:
        def add(fn: Callable[[bytes], T]) -> Callable[[bytes], T]:
            self.callbacks[event].append(fn)
            return fn

        return add

    @traced
    def emit(self, event: Event, payload: bytes = b"") -> None:
        self.outbox.send_multipart([event.encode(), payload], zmq.NOBLOCK)

    @traced
    def turn(self, wait: int = 200) -> int:
        """Handle what has arrived; the number of events handled."""
        ready = dict(self.poller.poll(wait))
        handled = 0
        while ready.get(self.inbox):
            name, payload = self.inbox.recv_multipart()
            for fn in self.callbacks[Event(name.decode())]:
                fn(payload)
            handled += 1
            ready = dict(self.poller.poll(0))
        return handled
