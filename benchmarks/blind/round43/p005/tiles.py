"""Synthetic microscope tiles: a grid of overlapping 8-bit fields."""
import random
from collections import namedtuple

Tile = namedtuple("Tile", "row column pixels")
Shift = namedtuple("Shift", "row column dx score")

WIDTH, HEIGHT = 48, 12


def acquire(rows, columns, overlap, seed=3):
    rng = random.Random(seed)
    step = WIDTH - overlap
    specimen_width = step * columns + overlap + 4
    for r in range(rows):
        strip = [[rng.randrange(256) for _ in range(specimen_width)] for _ in range(HEIGHT)]
        for c in range(columns):
            jitter = rng.choice((-1, 0, 1)) if c else 0
            left = max(0, c * step + jitter)
            yield Tile(r, c, [line[left:left + WIDTH] for line in strip])


def difference(left, right, overlap):
    total = 0
    for a, b in zip(left.pixels, right.pixels):
        total += sum(abs(x - y) for x, y in zip(a[-overlap:], b[:overlap]))
    return total / (overlap * HEIGHT)


def register(left, right, overlap, search=2):
    best = min(
        range(overlap - search, overlap + search + 1),
        key=lambda width: difference(left, right, width),
    )
    return Shift(right.row, right.column, best - overlap, difference(left, right, best))
