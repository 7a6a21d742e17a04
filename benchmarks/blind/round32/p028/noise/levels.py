import math
import random


def leq(levels):
    """Energy mean of sound levels in dB(A)."""
    return 10 * math.log10(sum(10 ** (level / 10) for level in levels) / len(levels))


class Microphone:
    def __init__(self, seed, base=58.0):
        self._random = random.Random(seed)
        self._base = base

    def second(self):
        peak = 24 if self._random.random() < 0.1 else 0
        return self._base + peak + self._random.gauss(0, 2)
