from __future__ import annotations

import math
import multiprocessing
import queue
from typing import NamedTuple

from . import bus

mp = multiprocessing.get_context("spawn")


class Option(NamedTuple):
    symbol: str
    spot: float
    strike: float
    sigma: float
    years: float


def black_scholes(o: Option) -> float:
    def cdf(x: float) -> float:
        return 0.5 * (1 + math.erf(x / math.sqrt(2)))

    d1 = (math.log(o.spot / o.strike) + o.sigma**2 / 2 * o.years) / (o.sigma * math.sqrt(o.years))
    return o.spot * cdf(d1) - o.strike * cdf(d1 - o.sigma * math.sqrt(o.years))


class PricingWorker(mp.Process):
    def __init__(self, inbox, number: int) -> None:
        super().__init__(name=f"pricing-{number}", daemon=True)
        self.inbox = inbox

    def run(self) -> None:
        while True:
            try:
                option = self.inbox.get(timeout=2)
            except queue.Empty:
                break
            if option is None:
                break
            bus.current().publish("price." + option.symbol, {"value": black_scholes(option), "by": self.name})
        bus.release()


class WorkerGroup:
    def __init__(self, size: int) -> None:
        self.inbox = mp.Queue()
        self.members = [PricingWorker(self.inbox, n) for n in range(size)]

    def start(self) -> None:
        for member in self.members:
            member.start()

    def stop(self, grace: float) -> None:
        for _ in self.members:
            self.inbox.put(None)
        for member in self.members:
            member.join(grace)
            if member.is_alive():
                member.kill()
                member.join(1)
        self.inbox.close()
