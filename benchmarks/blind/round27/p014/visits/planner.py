from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .client import DeskUnreachable, desk


@dataclass(frozen=True)
class Group:
    name: str
    pupils: int


@dataclass(frozen=True)
class Placement:
    group: str
    slot: str | None
    note: str = ""


def preference(group: Group, slots: list[str]) -> list[str]:
    def rank(slot: str) -> str:
        return hashlib.md5(f"{group.name}/{slot}".encode()).hexdigest()
    return sorted(slots, key=rank)


def place(group: Group) -> Placement:
    if group.pupils > 32:
        return Placement(group.name, None, "split the class")
    try:
        for slot in preference(group, desk.calendar()):
            if desk.book(slot, group.name):
                return Placement(group.name, slot)
    except DeskUnreachable as exc:
        return Placement(group.name, None, f"desk did not answer {exc}")
    return Placement(group.name, None, "booked out")
