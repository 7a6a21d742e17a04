from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple


class Letter(NamedTuple):
    recipient: str
    subject: str


class Exit(IntEnum):
    OK = 0
    TEMPFAIL = 75
    SOFTWARE = 70

    @property
    def worth_retrying(self) -> bool:
        return self is Exit.TEMPFAIL

    @classmethod
    def from_status(cls, status: int) -> Exit:
        code = status if status >= 0 else cls.SOFTWARE
        return cls(code) if code in cls._value2member_map_ else cls.SOFTWARE


@dataclass(slots=True)
class Lane:
    """One relay host with the letters for it."""

    host: str
    letters: tuple[Letter, ...]
    refusals: int = 0
    attempt: int = 0
    pid: int | None = field(default=None, repr=False)

    def deliver(self, report: Callable[[str, Letter], None]) -> Exit:
        for position, letter in enumerate(self.letters):
            if position == 1 and self.attempt <= self.refusals:
                return Exit.TEMPFAIL
            report(self.host, letter)
        return Exit.OK


def lanes(count: int) -> list[Lane]:
    return [
        Lane(
            host=f"mx{number}.example.org",
            letters=tuple(Letter(f"user{number}{i}@example.org", f"notice {i}") for i in range(3)),
            refusals=1 if number == 0 else 0,
        )
        for number in range(count)
    ]
