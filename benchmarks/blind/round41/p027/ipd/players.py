from __future__ import annotations

import random
from typing import ClassVar, Type

C, D = "C", "D"


class Player:
    registry: ClassVar[dict[str, Type["Player"]]] = {}

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Player.registry[cls.__name__] = cls

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.own: list[str] = []
        self.other: list[str] = []

    def choose(self) -> str:
        raise NotImplementedError

    def remember(self, own: str, other: str) -> None:
        self.own.append(own)
        self.other.append(other)


class Cooperator(Player):
    def choose(self) -> str:
        return C


class Defector(Player):
    def choose(self) -> str:
        return D


class TitForTat(Player):
    def choose(self) -> str:
        return self.other[-1] if self.other else C


class GenerousTitForTat(TitForTat):
    def choose(self) -> str:
        move = super().choose()
        return C if move == D and self.rng.random() < 0.3 else move


class Grudger(Player):
    def choose(self) -> str:
        return D if D in self.other else C


class Pavlov(Player):
    def choose(self) -> str:
        return C if not self.own or self.own[-1] == self.other[-1] else D
