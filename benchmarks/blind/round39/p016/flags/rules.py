from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class User:
    id: str
    segments: frozenset[str]


@dataclass(frozen=True, slots=True)
class Percentage:
    share: int


@dataclass(frozen=True, slots=True)
class Segment:
    names: frozenset[str]


Rule: TypeAlias = Percentage | Segment


@dataclass(frozen=True, slots=True)
class Flag:
    name: str
    rule: Rule


def evaluate(flag: Flag, user: User) -> bool:
    match flag.rule:
        case Percentage(share):
            return zlib.crc32(f"{flag.name}/{user.id}".encode()) % 100 < share
        case Segment(names):
            return not names.isdisjoint(user.segments)
