from dataclasses import dataclass
from enum import IntEnum

from . import bus


class Grade(IntEnum):
    REJECT = 0
    B = 1
    A = 2


@dataclass(frozen=True)
class Sample:
    farm: str
    cells: int
    fat: float


def grade(sample: Sample) -> Grade:
    match sample:
        case Sample(cells=c) if c > 400_000:
            result = Grade.REJECT
        case Sample(fat=f) if f < 3.5:
            result = Grade.B
        case _:
            result = Grade.A
    bus.emit("graded", farm=sample.farm, grade=int(result))
    return result
