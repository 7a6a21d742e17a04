"""Turns order lines into accession numbers; one process for each collection site."""
import logging
import multiprocessing
import re
from dataclasses import dataclass
from typing import Iterable

log = logging.getLogger("lims.accessioning")
ORDER = re.compile(r"(?P<site>[A-Z]{3});(?P<patient>\d+);(?P<test>[A-Z0-9]+)")


@dataclass(frozen=True)
class Order:
    site: str
    patient: str
    test: str

    @classmethod
    def from_line(cls, line: str) -> "Order":
        found = ORDER.fullmatch(line.strip())
        if not found:
            raise ValueError(f"not an order: {line!r}")
        return cls(**found.groupdict())


def check_digit(number: str) -> int:
    return sum(int(c) * weight for c, weight in zip(number, (3, 1) * 8)) % 10


class Accessioner:
    def __init__(self, year: int) -> None:
        self.year = year

    def accession(self, site: str, orders: list[Order], results) -> None:
        log.info("site %s: %d orders", site, len(orders))
        for serial, order in enumerate(orders, 1):
            number = f"{self.year % 100}{serial:05d}"
            results.put((f"{site}-{number}-{check_digit(number)}", order.test))

    def run(self, lines: Iterable[str]) -> list[tuple[str, str]]:
        by_site: dict[str, list[Order]] = {}
        for line in lines:
            try:
                order = Order.from_line(line)
            except ValueError as exc:
                log.warning("%s", exc)
                continue
            by_site.setdefault(order.site, []).append(order)

        results = multiprocessing.Queue()
        workers = [
            multiprocessing.Process(target=self.accession, args=(site, orders, results), name=f"site-{site}")
            for site, orders in by_site.items()
        ]
        for worker in workers:
            worker.start()
        numbers = [results.get(timeout=4) for orders in by_site.values() for _ in orders]
        for worker in workers:
            worker.join(2)
            if worker.is_alive():
                worker.kill()
        return sorted(numbers)
