from __future__ import annotations

import json
from abc import ABC, abstractmethod
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar, Iterable

import zmq


class Output(ABC):
    kinds: ClassVar[dict[str, type["Output"]]] = {}

    def __init_subclass__(cls, /, kind: str, **kw) -> None:
        super().__init_subclass__(**kw)
        Output.kinds[kind] = cls

    def __init__(self, **options: str) -> None:
        self.options = options

    @abstractmethod
    def emit(self, record: dict) -> None: ...

    def __enter__(self):
        return self

    def __exit__(self, *exc) -> None: ...


class FileOutput(Output, kind="file"):
    def emit(self, record: dict) -> None:
        with Path(self.options["path"]).open("a") as fh:
            fh.write(json.dumps(record) + "\n")


class ZmqOutput(Output, kind="zmq"):
    def __enter__(self):
        self._pusher = zmq.Context.instance().socket(zmq.PUSH)
        self._pusher.set(zmq.LINGER, 200)
        self._pusher.connect(self.options["endpoint"])
        return self

    def emit(self, record: dict) -> None:
        self._pusher.send_pyobj(record, flags=zmq.DONTWAIT)

    def __exit__(self, *exc) -> None:
        self._pusher.close()


ACTIVE: list[Output] = []


def activate(specs: Iterable[dict[str, str]], stack: ExitStack) -> None:
    ACTIVE.clear()
    for spec in specs:
        options = dict(spec)
        cls = Output.kinds[options.pop("kind")]
        ACTIVE.append(stack.enter_context(cls(**options)))


def broadcast(records: Iterable[dict]) -> int:
    n = 0
    for n, record in enumerate(records, 1):
        for out in ACTIVE:
            out.emit(record)
    return n
