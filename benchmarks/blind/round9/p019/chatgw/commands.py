from __future__ import annotations

from enum import Enum, auto
from typing import Tuple


class Verb(Enum):
    SAY = auto()
    JOIN = auto()
    TRACE = auto()
    QUIT = auto()


def parse(line: str) -> Tuple[Verb, str]:
    if not line.startswith("/"):
        return Verb.SAY, line
    word, _, rest = line[1:].partition(" ")
    return Verb[word.upper()], rest
