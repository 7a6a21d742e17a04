import logging
import multiprocessing
from typing import Sequence

import zmq

from .crossmatch import Group, Request, Unit, match
from .links import Links

log = logging.getLogger(__name__)


class DispatchDesk:
    def __init__(self, links: Links, couriers: int = 2) -> None:
        self.links = links
        self.couriers = couriers

    def preflight(self) -> bool:
        """The registry has to answer before any unit leaves the fridge."""
        with self.links.open(zmq.REQ, self.links.registry) as registry:
            registry.send_json({"op": "ping"})
            return registry.recv_json()["ok"]

    def deliver(self, route: int, pairs: Sequence[tuple[Unit, Request]]) -> None:
        with self.links.open(zmq.PUSH, self.links.ledger) as ledger:
            for unit, request in pairs:
                ledger.send_json(
                    {"route": route, "unit": unit.din, "patient": request.patient}, zmq.NOBLOCK
                )
        self.links.release()

    def run(self, units: list[Unit], requests: list[Request]) -> int:
        if not self.preflight():
            raise RuntimeError("donor registry is not available")
        pairs = match(units, requests)
        crew = []
        for route in range(self.couriers):
            process = multiprocessing.Process(
                target=self.deliver, args=(route, pairs[route :: self.couriers]), daemon=True
            )
            process.start()
            crew.append(process)
        for process in crew:
            process.join(4)
            if process.exitcode is None:
                log.error("courier %s is late", process.name)
                process.kill()
        return len(pairs)


def sample_stock(count: int) -> tuple[list[Unit], list[Request]]:
    groups = list(Group)
    units = [Unit(f"W0000 24 {n:06d}", groups[n % 4]) for n in range(count)]
    requests = [Request(f"P{n:03d}", groups[(n + 1) % 4]) for n in range(count)]
    return units, requests
