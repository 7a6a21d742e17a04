import logging
import os
import time
from typing import Callable, Dict, NamedTuple

log = logging.getLogger(__name__)


class Sample(NamedTuple):
    name: str
    value: float


TABLE: Dict[str, Callable[[], float]] = {
    "load": lambda: os.getloadavg()[0],
    "clock": time.monotonic,
    "files": lambda: float(len(os.listdir("."))),
}
PROBES = tuple(TABLE)


def gather(name: str) -> Sample:
    log.debug("probing %s", name)
    return Sample(name, TABLE[name]())
