"""What is evaluated and what comes out."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TypeVar

T = TypeVar("T")


class Outcome(StrEnum):
    PASS = auto()
    FAIL = auto()
    SKIP = auto()


@dataclass(frozen=True, slots=True)
class Sample:
    uid: int
    prompt: str
    expected: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    uid: int
    judge: str
    outcome: Outcome


def stride(items: Iterable[T], offset: int, step: int) -> Iterator[T]:
    return (x for n, x in enumerate(items) if n % step == offset)
