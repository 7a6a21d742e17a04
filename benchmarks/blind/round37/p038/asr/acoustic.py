"""Acoustic model: nearest template over a few spectral features."""
import math
import random

WORDS = ("go", "stop", "left", "right", "yes", "no")


def _load():
    rng = random.Random(2024)
    return {w: [rng.uniform(-1, 1) for _ in range(64)] for w in WORDS for _ in range(40)}


TEMPLATES = _load()


def nearest(vector):
    return min(TEMPLATES, key=lambda w: math.dist(TEMPLATES[w], vector))


def utterance(seed, length=5):
    rng = random.Random(seed)
    words = [rng.choice(WORDS) for _ in range(length)]
    return words, [[v + rng.gauss(0, 0.1) for v in TEMPLATES[w]] for w in words]
