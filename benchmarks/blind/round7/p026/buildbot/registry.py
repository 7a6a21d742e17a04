from dataclasses import dataclass
from typing import Callable, Iterator

StepFunc = Callable[[], Iterator[str]]
STEPS: dict[str, StepFunc] = {}


def step(func: StepFunc) -> StepFunc:
    STEPS[func.__name__] = func
    return func


@dataclass
class Step:
    name: str

    def lines(self) -> Iterator[str]:
        return STEPS[self.name]()
