from __future__ import annotations

import random
from enum import Enum, auto
from typing import Callable, Generator, NamedTuple

import zmq


class Sight(NamedTuple):
    tick: int
    enemy: int | None = None
    health: int = 100


class Act(Enum):
    WALK = auto()
    SHOOT = auto()
    HIDE = auto()


Behaviour = Generator[Act, Sight, None]
_known: dict[str, Callable[..., Behaviour]] = {}


def behaviour(func: Callable[..., Behaviour]) -> Callable[..., Behaviour]:
    _known[func.__name__] = func
    return func


def make(name: str, *args) -> Behaviour:
    gen = _known[name](*args)
    next(gen)
    return gen


@behaviour
def scout(radio: zmq.Socket, seed: int) -> Behaviour:
    """Walks about and tells the team over the radio what it sees."""
    rng = random.Random(seed)
    act = Act.WALK
    while True:
        sight = yield act
        match sight:
            case Sight(enemy=int(where)):
                radio.send_string(f"contact {where}")
                act = Act.HIDE
            case Sight(health=h) if h < 30:
                radio.send_string("help", zmq.NOBLOCK)
                act = Act.HIDE
            case _:
                act = rng.choice([Act.WALK, Act.WALK, Act.HIDE])


@behaviour
def gunner(radio: zmq.Socket, seed: int) -> Behaviour:
    """Shoots at what it sees; else stays where it is."""
    act = Act.HIDE
    while sight := (yield act):
        act = Act.SHOOT if sight.enemy is not None else Act.HIDE
