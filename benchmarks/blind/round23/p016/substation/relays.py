import sys
from itertools import cycle, islice

from .registry import fire

SAMPLES = {
    "E01": [120, 133, 980],
    "E02": [88, 91, 90],
}


def poll_bay(bay, *, pickup, earth=0.0, rounds=3):
    trips = 0
    for amps in islice(cycle(SAMPLES[bay]), rounds):
        if amps > pickup:
            fire("overcurrent", bay=bay, amps=amps)
            trips += 1
        elif earth and amps * 0.01 > earth:
            fire("earthfault", bay=bay, amps=amps)
            trips += 1
    sys.exit(3 if trips else 0)
