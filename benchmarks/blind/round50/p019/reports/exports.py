"""What can be exported. An export writes a file and says how far it is."""
from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import Callable, Iterator

Progress = Callable[[str, int], None]
Export = Callable[[Path, Progress], None]


def _rows(name: str, count: int) -> Iterator[list[object]]:
    rng = random.Random(name)
    for number in range(count):
        yield [number, f"{name}-{rng.randrange(1000):03}", rng.randrange(100)]


def csv_export(name: str, count: int) -> Export:
    def export(target: Path, progress: Progress) -> None:
        with target.open("w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["id", "reference", "amount"])
            for done, row in enumerate(_rows(name, count), start=1):
                writer.writerow(row)
                if done % (count // 4) == 0:
                    progress(name, 100 * done // count)

    return export


EXPORTS: dict[str, Export] = {
    "enrolments": csv_export("enrolments", 400),
    "refunds": csv_export("refunds", 80),
}
