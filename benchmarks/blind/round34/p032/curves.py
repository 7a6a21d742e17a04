from __future__ import annotations

import logging
import math
import multiprocessing as mp
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.queues import Queue

import zmq

from shipping import configure_main, configure_worker, relay

log = logging.getLogger("curves")


@dataclass(frozen=True, slots=True)
class Pillar:
    years: float
    rate: float

    @property
    def discount(self) -> float:
        return math.exp(-self.rate * self.years)


def bootstrap(currency: str, pillars: Iterable[Pillar]) -> list[float]:
    factors: list[float] = []
    for p in pillars:
        if factors and p.discount > factors[-1]:
            log.warning("%s: discount factor rises at %.1fy", currency, p.years)
        factors.append(p.discount)
    log.info("%s: %d pillars", currency, len(factors))
    return factors


def curve_process(currency: str, rates: tuple[float, ...], records: Queue, results: Queue) -> None:
    configure_worker(records)
    pillars = [Pillar(0.5 * (i + 1), r) for i, r in enumerate(rates)]
    results.put((currency, bootstrap(currency, pillars)))


MARKET = {
    "EUR": (0.031, 0.030, 0.028, 0.029),
    "JPY": (0.004, -0.006, 0.005, 0.007),
}


def main() -> None:
    mp.set_start_method("fork")
    ctx = zmq.Context()
    console = ctx.socket(zmq.PULL)
    port = console.bind_to_random_port("tcp://127.0.0.1")
    handler = configure_main(f"tcp://127.0.0.1:{port}")
    log.info("bootstrap of %d curves", len(MARKET))

    records: Queue = mp.Queue()
    results: Queue = mp.Queue()
    procs = [
        mp.Process(target=curve_process, args=(ccy, rates, records, results), name=f"curve-{ccy}")
        for ccy, rates in MARKET.items()
    ]
    for p in procs:
        p.start()
    listener = relay(records, handler)
    listener.start()
    curves = dict(results.get(timeout=4) for _ in procs)
    for p in procs:
        p.join(3)
    listener.stop()

    lines = []
    while console.poll(200):
        lines.append(console.recv_string())
    print({c: round(f[-1], 5) for c, f in sorted(curves.items())})
    print(*sorted(lines), sep="\n")
    logging.getLogger().removeHandler(handler)
    handler.close()
    console.close()
    ctx.term()


if __name__ == "__main__":
    main()
