"""Simple Gaussian plume, stability class D."""
import math
from typing import NamedTuple


class Source(NamedTuple):
    rate: float      # g/s
    height: float    # m


class Cell(NamedTuple):
    x: float
    y: float


class CellResult(NamedTuple):
    cell: Cell
    concentration: float


def concentration(source: Source, cell: Cell, wind: float) -> float:
    if cell.x <= 0:
        return 0.0
    sigma_y = 0.08 * cell.x / math.sqrt(1 + 0.0001 * cell.x)
    sigma_z = 0.06 * cell.x / math.sqrt(1 + 0.0015 * cell.x)
    lateral = math.exp(-cell.y ** 2 / (2 * sigma_y ** 2))
    vertical = 2 * math.exp(-source.height ** 2 / (2 * sigma_z ** 2))
    return source.rate / (2 * math.pi * wind * sigma_y * sigma_z) * lateral * vertical


def run_cell(source: Source, cell: Cell, wind: float) -> CellResult:
    if wind < 0.5:
        raise ValueError(f"wind of {wind} m/s is too weak for this model")
    return CellResult(cell, concentration(source, cell, wind))
