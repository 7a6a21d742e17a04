from __future__ import annotations

import random
import time
from multiprocessing import get_context

from .messaging import Messaging, Ticking
from .network import GREEN_TICKS, TICK

_Process = get_context("fork").Process


class Junction(Messaging, Ticking, _Process):
    def __init__(self, name: str, rates: tuple[float, ...], address: str) -> None:
        _Process.__init__(self, name=name, daemon=True)
        self.init_messaging(address)
        self.rates = rates
        self.queues = [0] * len(rates)
        self.rng = random.Random(name)

    def tick(self, n: int) -> float:
        for arm, rate in enumerate(self.rates):
            if self.rng.random() < rate:
                self.queues[arm] += 1
        green = (n // GREEN_TICKS) % len(self.rates)
        self.queues[green] = max(0, self.queues[green] - 1)
        return sum(self.queues) / len(self.queues)

    def run(self) -> None:
        line = self.dial()
        for n, mean in self.ticks(40):
            if n % 8 == 0:
                line.send_json({"who": self.name, "tick": n, "queue": mean}, zmq_flags())
            time.sleep(TICK)
        self.hang_up()


def zmq_flags() -> int:
    import zmq

    return zmq.NOBLOCK
