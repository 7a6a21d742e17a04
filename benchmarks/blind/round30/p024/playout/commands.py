from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Hello:
    channel: str
    pid: int


@dataclass(frozen=True, slots=True)
class Stats:
    channel: str
    frames: int
    dropped: int


@dataclass(frozen=True, slots=True)
class Goodbye:
    channel: str
    reason: str


Message: TypeAlias = Hello | Stats | Goodbye
_TYPES: dict[str, type[Message]] = {t.__name__: t for t in (Hello, Stats, Goodbye)}


def dump(message: Message) -> bytes:
    return json.dumps([type(message).__name__, asdict(message)]).encode()


def load(raw: bytes) -> Message:
    name, fields = json.loads(raw)
    return _TYPES[name](**fields)
