from __future__ import annotations

import abc
from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

import zmq


class Stage(abc.ABC):
    registry: ClassVar[dict[str, type["Stage"]]] = {}

    def __init_subclass__(cls, /, label: str, **kw: Any) -> None:
        super().__init_subclass__(**kw)
        cls.registry[label] = cls
        cls.label = label

    def __init__(self, sink: str, batch: int) -> None:
        self.sink = sink
        self.batch = batch

    def __getstate__(self) -> dict[str, Any]:
        return {k: v for k, v in vars(self).items() if k != "zmq"}

    @cached_property
    def zmq(self) -> zmq.Context:
        return zmq.Context()

    def dial(self) -> zmq.Socket:
        s = self.zmq.socket(zmq.PUSH)
        s.linger = 400
        s.connect(self.sink)
        return s

    def check(self) -> "Stage":
        """Says hello to the sink, so that a wrong address shows before launch."""
        with self.dial() as s:
            s.send_json({"stage": self.label, "event": "hello"})
        return self

    def work(self) -> None:
        out = self.dial()
        for item in self.items():
            out.send_json({"stage": self.label, "item": item})
        out.close()
        self.zmq.term()

    @abc.abstractmethod
    def items(self) -> Iterator[Any]: ...


class Clicks(Stage, label="clicks"):
    def items(self) -> Iterator[dict[str, int]]:
        yield from ({"user": n % 3, "x": n * 7 % 100} for n in range(self.batch))


class Sessions(Stage, label="sessions"):
    def items(self) -> Iterator[str]:
        yield from map("s{:03d}".format, range(self.batch))
