"""What the bookshelf shows: an open desk publishes each step of a conversion."""
from __future__ import annotations

import dataclasses
from types import TracebackType

import zmq

from convert import Step


@dataclasses.dataclass
class Desk:
    address: str
    steps: int = 0

    def __enter__(self) -> "Desk":
        self._zmq = zmq.Context()
        self._screen = self._zmq.socket(zmq.PUB)
        self._screen.bind(self.address)
        return self

    def show(self, step: Step) -> None:
        self.steps += 1
        self._screen.send_json(step._asdict())

    def complain(self, text: str) -> None:
        self._screen.send_json({"problem": text})

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._screen.close(linger=0)
        self._zmq.term()
