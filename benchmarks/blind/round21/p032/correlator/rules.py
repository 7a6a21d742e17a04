from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import wraps

log = logging.getLogger(__name__)


class Severity(IntEnum):
    LOW = 1
    HIGH = 2
    PAGE = 3


@dataclass(frozen=True)
class Alert:
    host: str
    kind: str
    severity: Severity = Severity.LOW


Rule = Callable[[list[Alert]], Severity | None]
RULES: dict[str, Rule] = {}


def rule(name: str) -> Callable[[Rule], Rule]:
    def register(fn: Rule) -> Rule:
        @wraps(fn)
        def traced(batch: list[Alert]) -> Severity | None:
            if (verdict := fn(batch)) is not None and verdict >= Severity.HIGH:
                log.warning("%s fired for %s", name, batch[0].host)
            return verdict

        RULES[name] = traced
        return traced

    return register


@rule("disk-then-db")
def disk_then_db(batch: list[Alert]) -> Severity | None:
    kinds = [a.kind for a in batch]
    match kinds:
        case ["disk", *_, "db"]:
            return Severity.PAGE
        case [*_, "db"]:
            return Severity.LOW
    return None


@rule("storm")
def storm(batch: list[Alert]) -> Severity | None:
    return Severity.HIGH if len(batch) >= 4 else None


def by_host(alerts: Iterable[Alert]) -> list[list[Alert]]:
    groups: defaultdict[str, list[Alert]] = defaultdict(list)
    for a in alerts:
        groups[a.host].append(a)
    return list(groups.values())


def evaluate(batch: list[Alert]) -> tuple[str, dict[str, Severity]]:
    return batch[0].host, {n: v for n, r in RULES.items() if (v := r(batch)) is not None}
