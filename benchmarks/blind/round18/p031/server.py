"""Wire side of the memory daemon."""
from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import zmq

from store import BoundedMemory


@dataclass(frozen=True, slots=True)
class Endpoints:
    requests: str
    changes: str

    @classmethod
    def under(cls, folder: str) -> Self:
        Path(folder).mkdir(exist_ok=True)
        return cls(f"ipc://{folder}/requests", f"ipc://{folder}/changes")


class MemoryServer:
    def __init__(self, ends: Endpoints) -> None:
        self.memory: BoundedMemory[str] = BoundedMemory(limit=16)
        self._ctx = zmq.Context()
        self._changes = self._ctx.socket(zmq.PUB)
        self._changes.bind(ends.changes)
        self._requests = self._ctx.socket(zmq.REP)
        self._requests.linger = 0
        self._ends = ends

    def handle(self, msg: list[str]) -> str:
        match msg:
            case ["put", key, *words]:
                self.memory.remember(key, " ".join(words))
                self._changes.send_string(f"put {key}", zmq.NOBLOCK)
                return "ok"
            case ["find", prefix]:
                return "; ".join(v for _, v in self.memory.recall(prefix))
            case _:
                return "?"

    def preload(self) -> int:
        for n, fact in enumerate(("likes tea", "lives in Oslo")):
            self.handle(["put", f"user/{n}", fact])
        return len(self.memory)

    def serve(self, ttl: float) -> None:
        self._requests.bind(self._ends.requests)
        end = time.monotonic() + ttl
        while time.monotonic() < end:
            if self._requests.poll(50):
                self._requests.send_string(self.handle(self._requests.recv_string().split()))
