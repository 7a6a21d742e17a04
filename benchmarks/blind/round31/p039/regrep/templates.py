"""Template arithmetic: each template turns exposures into cells."""
from __future__ import annotations

from typing import Iterator

Cell = tuple[str, int]
EXPOSURES = {"sovereign": 840_000, "institution": 410_500, "corporate": 1_220_300, "retail": 655_900}
RISK_WEIGHT = {"sovereign": 0, "institution": 20, "corporate": 100, "retail": 75}


def finrep() -> Iterator[Cell]:
    for row, (name, amount) in enumerate(EXPOSURES.items(), start=1):
        yield f"F04.r{row:03d}.{name}", amount
    yield "F04.r099.total", sum(EXPOSURES.values())


def corep() -> Iterator[Cell]:
    rwa = {name: amount * RISK_WEIGHT[name] // 100 for name, amount in EXPOSURES.items()}
    for name, amount in rwa.items():
        yield f"C07.{name}", amount
    yield "C02.own_funds_req", sum(rwa.values()) * 8 // 100


TEMPLATES = {"FINREP": finrep, "COREP": corep}
