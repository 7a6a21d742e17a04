"""Nucleus counting on single tiles."""
import random
from dataclasses import dataclass
from functools import lru_cache

from . import feed

Grid = list[list[int]]


@dataclass(frozen=True)
class Tile:
    slide: str
    column: int
    row: int
    size: int

    @property
    def key(self) -> str:
        return f"{self.slide}/{self.column}x{self.row}"


@dataclass
class TileResult:
    key: str
    nuclei: int
    coverage: float


@lru_cache(maxsize=4)
def stain_vector(slide: str) -> tuple[float, float, float]:
    rng = random.Random(slide)
    return rng.uniform(0.6, 0.7), rng.uniform(0.6, 0.75), rng.uniform(0.2, 0.3)


def load(tile: Tile) -> Grid:
    rng = random.Random(tile.key)
    hematoxylin = stain_vector(tile.slide)[0]
    return [[int(rng.random() * 255 * hematoxylin) for _ in range(tile.size)] for _ in range(tile.size)]


def label(grid: Grid, threshold: int) -> int:
    """Number of four-connected regions above the threshold."""
    size = len(grid)
    seen: set[tuple[int, int]] = set()
    regions = 0
    for start in ((x, y) for y in range(size) for x in range(size)):
        if start in seen or grid[start[1]][start[0]] < threshold:
            continue
        regions += 1
        stack = [start]
        while stack:
            x, y = stack.pop()
            if (x, y) in seen or not (0 <= x < size and 0 <= y < size) or grid[y][x] < threshold:
                continue
            seen.add((x, y))
            stack += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    return regions


def analyse(tile: Tile, threshold: int = 120) -> TileResult:
    grid = load(tile)
    dark = sum(value >= threshold for line in grid for value in line)
    result = TileResult(tile.key, label(grid, threshold), round(dark / tile.size ** 2, 3))
    feed.emit("tile", {"key": result.key, "nuclei": result.nuclei})
    return result
