"""STA/LTA on a synthetic trace."""
import math
import random


def trace(seed, n, noise):
    rng = random.Random(seed)
    onset = n // 2
    return [
        rng.gauss(0, noise) + (12 * math.sin(0.9 * (i - onset)) * math.exp(-(i - onset) / 30) if i >= onset else 0)
        for i in range(n)
    ]


def sta_lta(samples, short=8, long=64, ratio=3.0):
    energy = [s * s for s in samples]
    for i in range(long, len(energy)):
        lta = sum(energy[i - long:i]) / long
        sta = sum(energy[i - short:i]) / short
        if lta and sta / lta > ratio:
            yield i, sta / lta
