from __future__ import annotations

from dataclasses import dataclass

from . import telemetry


@dataclass(frozen=True)
class Player:
    tag: str
    elo: float
    ping: int


def expected(a: Player, b: Player) -> float:
    return 1.0 / (1.0 + 10 ** ((b.elo - a.elo) / 400))


def quality(pair: tuple[Player, Player]) -> tuple[str, str, float]:
    a, b = pair
    fairness = 1.0 - abs(expected(a, b) - 0.5) * 2
    lag = max(0.0, 1.0 - abs(a.ping - b.ping) / 120)
    value = round(fairness * 0.7 + lag * 0.3, 4)
    if value < 0.4:
        telemetry.emit("pair.poor", pair=(a.tag, b.tag), value=value)
    return a.tag, b.tag, value
