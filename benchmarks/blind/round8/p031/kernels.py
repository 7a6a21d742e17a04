from __future__ import annotations

from telemetry import Telemetry, measured


@measured
def smooth(row: list[float]) -> list[float]:
    if len(row) < 3:
        Telemetry.current().event("short-row", size=len(row))
        return row
    middle = [(a + b + c) / 3 for a, b, c in zip(row, row[1:], row[2:])]
    return [row[0], *middle, row[-1]]
