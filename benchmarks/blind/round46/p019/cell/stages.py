"""Stages of the picking cell."""
from __future__ import annotations

import queue
import random
import typing as t
from dataclasses import dataclass, field
from multiprocessing.queues import Queue

Emit = t.Callable[[dict[str, t.Any]], t.Any]


@dataclass
class Stage:
    name: str
    inbox: Queue
    outbox: Queue | None
    emit: Emit
    handled: int = field(default=0, init=False)

    def transform(self, part: dict) -> dict:
        return part

    def run(self) -> None:
        while True:
            try:
                part = self.inbox.get(timeout=1.5)
            except queue.Empty:
                break
            if part is None:
                break
            part = self.transform(part)
            self.handled += 1
            if self.outbox is not None:
                self.outbox.put(part)
        if self.outbox is not None:
            self.outbox.put(None)
        self.emit({"stage": self.name, "handled": self.handled})


class Locate(Stage):
    def transform(self, part: dict) -> dict:
        rng = random.Random(part["id"])
        return part | {"x": round(rng.uniform(0, 400)), "y": round(rng.uniform(0, 300))}


class Grasp(Stage):
    def transform(self, part: dict) -> dict:
        force = 4 + part["x"] / 100
        if force > 7.5:
            self.emit({"stage": self.name, "warning": f"part {part['id']} needs {force:.1f} N"})
        return part | {"force": force}
