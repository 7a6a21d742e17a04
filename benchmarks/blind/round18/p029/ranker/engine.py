"""The ranking engine."""
from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import zmq

from .wires import Wire


@dataclass(frozen=True)
class Candidate:
    doc: str
    prior: float


@dataclass(eq=False)
class RankEngine:
    tap_endpoint: str
    weight: float = 0.5

    TOPIC: Final = b"score"
    tap = Wire["RankEngine"](zmq.PUB, lambda self: self.tap_endpoint)

    def similarity(self, query: str, doc: str) -> float:
        return zlib.crc32(f"{query}|{doc}".encode()) / 2**32

    def score(self, task: tuple[str, Candidate]) -> tuple[float, str]:
        query, cand = task
        value = self.weight * self.similarity(query, cand.doc) + (1 - self.weight) * cand.prior
        self.tap.send_multipart([self.TOPIC, f"{cand.doc} {value:.3f}".encode()])
        return value, cand.doc

    def top(self, scored: Sequence[tuple[float, str]], k: int = 2) -> list[str]:
        return [doc for _, doc in sorted(scored, reverse=True)[:k]]
