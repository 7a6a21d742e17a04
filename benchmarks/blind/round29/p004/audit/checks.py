from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable

BANNED = re.compile(r"\b(free money|guaranteed|miracle)\b", re.I)
MAX_BYTES = 150_000
SIZES = {(300, 250), (728, 90), (320, 50)}


@dataclass(frozen=True)
class Creative:
    id: str
    advertiser: str
    headline: str
    size: tuple[int, int]
    weight: int


@dataclass
class Verdict:
    creative: str
    reasons: list[str] = field(default_factory=list)

    @property
    def approved(self) -> bool:
        return not self.reasons


_CHECKS: list[Callable[[Creative], str | None]] = []


def check(func: Callable[[Creative], str | None]):
    _CHECKS.append(func)
    return func


@check
def wording(c: Creative) -> str | None:
    found = BANNED.search(c.headline)
    return f"wording: {found[0]}" if found else None


@check
def dimensions(c: Creative) -> str | None:
    return None if c.size in SIZES else "size {}x{}".format(*c.size)


@check
def weight(c: Creative) -> str | None:
    return f"{c.weight} bytes" if c.weight > MAX_BYTES else None


def examine(creative: Creative) -> Verdict:
    verdict = Verdict(creative.id)
    for func in _CHECKS:
        reason = func(creative)
        if reason:
            verdict.reasons.append(reason)
    return verdict
