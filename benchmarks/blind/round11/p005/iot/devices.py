import os
import signal
from typing import Callable

REGISTRY: dict[str, Callable[[], dict]] = {}


def device(name: str):
    def wrap(fn):
        REGISTRY[name] = fn
        return fn
    return wrap


@device("thermo")
def thermo() -> dict:
    return {"celsius": 21.5}


@device("meter")
def meter() -> dict:
    return {"kwh": 1.25}


def spawn(job: Callable[[], None]) -> int:
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        try:
            job()
        finally:
            os._exit(0)
    return pid
