"""Makes CSV exports that look like those of the shop system."""
import csv
import random
from pathlib import Path

HEADER = ("order", "customer", "amount", "currency")


def write_exports(folder: Path, files: int, rows: int, seed: int = 3):
    rng = random.Random(seed)
    for n in range(files):
        path = folder / f"orders_{n:03d}.csv"
        with path.open("w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(HEADER)
            for row in range(rows):
                amount = "" if rng.random() < 0.1 else f"{rng.uniform(1, 400):.2f}"
                writer.writerow((f"{n}-{row}", rng.randrange(50), amount, rng.choice(("EUR", "USD", "SEK"))))
        yield path
