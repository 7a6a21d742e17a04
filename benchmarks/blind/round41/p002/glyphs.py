"""A 3x5 dot-matrix font, a noisy scanner and a nearest-template reader."""
import random
from itertools import chain, repeat

FONT = {
    "A": "010101111101101", "E": "111100110100111", "I": "111010010010111",
    "L": "100100100100111", "N": "111101101101101", "O": "111101101101111",
    "R": "110101110101101", "S": "111100111001111", "T": "111010010010010",
    " ": "000000000000000",
}


def scan(text, noise, seed):
    rnd = random.Random(seed)
    flip = lambda bit: bit if rnd.random() > noise else "10"[int(bit)]
    return ["".join(map(flip, FONT[ch])) for ch in text]


def distance(a, b):
    return sum(x != y for x, y in zip(a, b))


def read(cell):
    scored = ((distance(cell, shape), ch) for ch, shape in FONT.items())
    best, ch = min(scored)
    return ch, 1 - best / 15


def pad(cells, width):
    return chain(cells, repeat(FONT[" "], max(0, width - len(cells))))
