"""Variance reduction strategies, looked up by name."""
from __future__ import annotations

import math
import random
from abc import ABC, abstractmethod
from dataclasses import dataclass

from .board import Board, Notes


@dataclass(frozen=True)
class AsianCall:
    spot: float = 100.0
    strike: float = 102.0
    rate: float = 0.02
    vol: float = 0.25
    years: float = 1.0
    steps: int = 12

    def path(self, normals: list[float]) -> list[float]:
        dt = self.years / self.steps
        drift = (self.rate - self.vol ** 2 / 2) * dt
        level, points = self.spot, []
        for z in normals:
            level *= math.exp(drift + self.vol * math.sqrt(dt) * z)
            points.append(level)
        return points

    def payoff(self, points: list[float]) -> float:
        mean = sum(points) / len(points)
        return math.exp(-self.rate * self.years) * max(mean - self.strike, 0.0)


class Strategy(ABC):
    name: str

    @property
    def board(self) -> Notes:
        return Board.current()

    def price(self, option: AsianCall, paths: int, seed: int) -> tuple[float, float, int]:
        """Sum, sum of squares and number of the samples."""
        rng = random.Random(seed)
        total = squares = 0.0
        count = 0
        for _ in range(paths):
            normals = [rng.gauss(0, 1) for _ in range(option.steps)]
            value = self.sample(option, normals)
            total += value
            squares += value * value
            count += 1
        self.board.note(f"batch.{self.name}", seed=seed, mean=total / max(count, 1))
        return total, squares, count

    @abstractmethod
    def sample(self, option: AsianCall, normals: list[float]) -> float: ...


class Plain(Strategy):
    name = "plain"

    def sample(self, option: AsianCall, normals: list[float]) -> float:
        return option.payoff(option.path(normals))


class Antithetic(Plain):
    name = "antithetic"

    def sample(self, option: AsianCall, normals: list[float]) -> float:
        mirrored = super().sample(option, [-z for z in normals])
        return (super().sample(option, normals) + mirrored) / 2


class ControlVariate(Plain):
    """The terminal price has a known mean."""

    name = "control"

    def sample(self, option: AsianCall, normals: list[float]) -> float:
        points = option.path(normals)
        expected = option.spot * math.exp(option.rate * option.years)
        return option.payoff(points) - 0.4 * (points[-1] - expected) * 0.6


REGISTRY: dict[str, Strategy] = {}


def configure() -> None:
    for cls in (Plain, Antithetic, ControlVariate):
        REGISTRY[cls.name] = cls()
