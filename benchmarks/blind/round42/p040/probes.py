import os
import time
from typing import Callable

Probe = Callable[[], float]


def load_average() -> float:
    return os.getloadavg()[0]


def free_inodes() -> float:
    return float(os.statvfs("/").f_favail)


def clock_drift(reference: float = time.time() - time.monotonic()) -> float:
    return abs(time.time() - time.monotonic() - reference)


PROBES: dict[str, Probe] = {
    "load": load_average,
    "inodes": free_inodes,
    "drift": clock_drift,
}
