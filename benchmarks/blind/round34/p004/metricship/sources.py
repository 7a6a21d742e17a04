import os
import resource
import time

REGISTRY = []


def source(fn):
    REGISTRY.append(fn)
    return fn


@source
def load():
    return "load.1m", os.getloadavg()[0]


@source
def rss():
    return "mem.maxrss", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@source
def clock():
    return "clock.monotonic", round(time.monotonic(), 3)
