"""A page as it comes from the scanner, and a stand-in for the recogniser."""
import random
import string
from typing import NamedTuple


class Page(NamedTuple):
    box: str
    number: int
    raster: bytes


class Text(NamedTuple):
    box: str
    number: int
    words: int
    confidence: float


class Unreadable(Exception):
    pass


def synthetic(box, count, seed=7):
    rng = random.Random(seed)
    for number in range(1, count + 1):
        if number % 5 == 0:
            yield Page(box, number, b"\x00" * 40)
        else:
            words = ["".join(rng.choices(string.ascii_lowercase, k=5)) for _ in range(rng.randint(8, 20))]
            yield Page(box, number, " ".join(words).encode())


def recognise(page):
    if not page.raster.strip(b"\x00"):
        raise Unreadable(f"{page.box}/{page.number}")
    words = page.raster.decode().split()
    return Text(page.box, page.number, len(words), 0.9 if len(words) > 10 else 0.7)
