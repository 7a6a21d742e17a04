"""The plain-text grid format which the met office delivers."""
import random
from pathlib import Path
from typing import Iterator, NamedTuple


class Tile(NamedTuple):
    name: str
    path: Path


class Summary(NamedTuple):
    name: str
    cells: int
    rain_mm: float
    frost: bool


def fabricate(spool: Path, count: int, seed: int = 11) -> Iterator[Tile]:
    rnd = random.Random(seed)
    for n in range(count):
        path = spool / f"tile{n:02d}.grid"
        rows = (
            " ".join(f"{rnd.uniform(0, 6):.2f}:{rnd.uniform(-4, 19):.1f}" for _ in range(24))
            for _ in range(24)
        )
        path.write_text("\n".join(rows))
        yield Tile(path.stem, path)


def summarise(tile: Tile) -> Summary:
    rain, cells, coldest = 0.0, 0, 99.0
    for line in tile.path.read_text().splitlines():
        for cell in line.split():
            mm, celsius = map(float, cell.split(":"))
            rain += mm
            coldest = min(coldest, celsius)
            cells += 1
    if not cells:
        raise ValueError(f"{tile.name}: empty grid")
    return Summary(tile.name, cells, round(rain / cells, 3), coldest < 0)
