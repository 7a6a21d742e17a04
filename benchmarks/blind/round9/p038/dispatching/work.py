from __future__ import annotations

from multiprocessing.connection import Connection
from typing import Callable, Dict, NamedTuple


class Outcome(NamedTuple):
    name: str
    result: int


WORK: Dict[str, Callable[[int], Outcome]] = {}


def work(func: Callable[[int], int]) -> Callable[[int], int]:
    WORK[func.__name__] = lambda value: Outcome(func.__name__, func(value))
    return func


@work
def square(value: int) -> int:
    return value * value


@work
def cube(value: int) -> int:
    return value**3


def isolated(pipe: Connection, name: str, value: int) -> None:
    pipe.send(WORK[name](value))
    pipe.close()
