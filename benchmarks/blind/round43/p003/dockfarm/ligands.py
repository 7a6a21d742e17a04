from __future__ import annotations

import dataclasses
import random


class GeometryError(ValueError):
    """The conformer cannot be placed in the pocket."""


@dataclasses.dataclass(slots=True)
class Ligand:
    ident: str
    torsions: int
    mass: float
    clash: bool = False


def library(count: int, seed: int = 5) -> list[Ligand]:
    rng = random.Random(seed)
    made = [
        Ligand(f"ZINC{100000 + i}", rng.randint(1, 9), rng.uniform(150, 520))
        for i in range(count)
    ]
    made[count // 2].clash = True
    return made


def dock(ligand: Ligand, steps: int = 400) -> float:
    if ligand.clash:
        raise GeometryError(ligand.ident)
    rng = random.Random(ligand.ident)
    best = 0.0
    for _ in range(steps):
        energy = -rng.betavariate(2, 5) * 14 + 0.2 * ligand.torsions
        best = min(best, energy)
    return round(best, 3)
