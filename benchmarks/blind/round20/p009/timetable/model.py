from __future__ import annotations

import enum
import itertools
from dataclasses import dataclass


class Day(enum.IntEnum):
    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4


@dataclass(frozen=True)
class Lesson:
    form: str
    subject: str
    teacher: str


@dataclass(frozen=True)
class Slot:
    day: Day
    period: int


SLOTS = [Slot(day, period) for day, period in itertools.product(Day, range(1, 4))]

LESSONS = [
    Lesson(form, subject, teacher)
    for form in ("5a", "5b")
    for subject, teacher in (("maths", "Ada"), ("latin", "Livy"), ("music", "Clara"))
]


def clashes(plan: dict[Lesson, Slot]) -> int:
    return sum(
        plan[a] == plan[b] and (a.teacher == b.teacher or a.form == b.form)
        for a, b in itertools.combinations(plan, 2)
    )
