from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Plan:
    cost: float
    shape: str


def alternatives(tables: list[str]) -> list[tuple[str, ...]]:
    return [tuple(tables[i:] + tables[:i]) for i in range(len(tables))]


def estimate(order: tuple[str, ...], rows: dict[str, int]) -> Plan:
    cost, width = 0.0, 1.0
    for t in order:
        width *= rows[t] ** 0.5
        cost += width
    return Plan(round(cost, 2), " >< ".join(order))
