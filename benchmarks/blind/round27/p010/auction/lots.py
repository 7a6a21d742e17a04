from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lot:
    number: int
    title: str
    estimate: int
    reserve: int = 0


CATALOGUE = [
    Lot(1, "Railway poster, 1931", 180, 120),
    Lot(2, "Box of slate pencils", 20),
    Lot(3, "Harmonium, needs work", 90, 400),
    Lot(4, "Lithograph of the harbour", 260, 150),
]
