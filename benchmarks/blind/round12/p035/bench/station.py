import queue
import random

from . import bus, settings
from .steps import STEPS


def judge(name: str, value: float) -> bool:
    low, high = settings.limits[name]
    return low <= value <= high


def test_unit(serial: str) -> bool:
    rng = random.Random(serial)
    verdicts = []
    for name, run in STEPS.items():
        value = run(rng)
        verdicts.append(judge(name, value))
        bus.emit("measurement", serial=serial, step=name, value=round(value, 4))
    return all(verdicts)


def station(number: int, todo, done) -> None:
    while True:
        try:
            serial = todo.get(timeout=0.5)
        except queue.Empty:
            return
        if serial is None:
            return
        done.put((number, serial, test_unit(serial)))
