"""One DSP process per sound card channel."""
import math
import time

from fir import Fir, lowpass, rms_db

RATE = 8000
BLOCK = 80


def oscillator(freq):
    n = 0
    while True:
        yield [math.sin(2 * math.pi * freq * (n + i) / RATE) for i in range(BLOCK)]
        n += BLOCK


def run(index, ready, level):
    filt = Fir(lowpass(31, 0.1))
    source = oscillator(220.0 * (index + 1))
    ready.set()
    while True:
        level.value = rms_db(filt(next(source)))
        time.sleep(BLOCK / RATE)
