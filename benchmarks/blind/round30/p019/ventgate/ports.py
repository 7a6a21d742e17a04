"""Serial line readers.  A stuck line must not hold up the others, so each has a process."""
from __future__ import annotations

import multiprocessing as mp
import random
import time
from dataclasses import dataclass


@dataclass
class Breath:
    port: str
    tidal_ml: int
    peak_cmh2o: float

    @property
    def alarming(self) -> bool:
        return self.peak_cmh2o > 35


def parse(port: str, line: str) -> Breath:
    fields = dict(item.split("=") for item in line.split(","))
    return Breath(port, int(fields["VT"]), float(fields["PIP"]))


def simulate(port: str):
    rng = random.Random(port)
    while True:
        yield f"VT={rng.randint(380, 520)},PIP={rng.uniform(14, 37):.1f}"


def read_port(port: str, breaths: mp.Queue, ready) -> None:
    ready.set()
    for line in simulate(port):
        breaths.put(parse(port, line))
        time.sleep(0.05)


class PortReader:
    def __init__(self, port: str, breaths: mp.Queue) -> None:
        self.port = port
        self._ready = mp.Event()
        self._process = mp.Process(target=read_port, args=(port, breaths, self._ready), daemon=True)

    def start(self) -> None:
        self._process.start()
        self._ready.wait(2)

    def stop(self) -> int | None:
        self._process.terminate()
        self._process.join(1.5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(1)
        return self._process.exitcode
