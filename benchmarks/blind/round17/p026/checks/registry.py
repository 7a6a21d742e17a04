from __future__ import annotations

import enum
import functools
from dataclasses import dataclass
from typing import Callable


class Health(enum.IntEnum):
    OK = 0
    DEGRADED = 1
    DOWN = 2


@dataclass(frozen=True, order=True)
class Finding:
    health: Health
    check: str
    detail: str = ""


CHECKS: dict[str, Callable[[str], Finding]] = {}


def check(name: str):
    def register(fn):
        @functools.wraps(fn)
        def guarded(endpoint: str) -> Finding:
            try:
                return Finding(*fn(endpoint))
            except OSError as exc:
                return Finding(Health.DOWN, name, str(exc))

        CHECKS[name] = guarded
        return guarded

    return register


def execute(name: str, endpoint: str) -> Finding:
    return CHECKS[name](endpoint)
