"""Refreshes the "readers also liked" lists, once, from a cron entry; detaches itself."""
from __future__ import annotations

import itertools
import logging
from collections import Counter, defaultdict

from bridge import Bridge
from bus import Bus, Refreshed, Settled
from daemonise import detach

BOUGHT = {"ann": {"Dune", "Emma"}, "bob": {"Dune", "Ulysses"}, "cy": {"Emma", "Ulysses", "Dune"}}


class Recommender:
    def __init__(self, bus: Bus, bought: dict[str, set[str]]) -> None:
        self.bus = bus
        self.bought = bought

    def neighbours(self) -> dict[str, Counter]:
        near: dict[str, Counter] = defaultdict(Counter)
        for basket in self.bought.values():
            for one, other in itertools.permutations(basket, 2):
                near[one][other] += 1
        return near

    def refresh(self) -> None:
        near = self.neighbours()
        for reader, basket in self.bought.items():
            scores = sum((near[title] for title in basket), Counter())
            titles = tuple(t for t, _ in scores.most_common() if t not in basket)[:3]
            self.bus.emit(Refreshed(reader, titles))
        self.bus.emit(Settled(len(self.bought)))


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    bus: Bus = Bus()
    bridge = Bridge()
    bus.on(Refreshed, bridge.forward)
    bus.on(Settled, lambda event: logging.info("settled %d, asked %s", event.readers, bridge.new_subscribers()))
    logging.info("caches may connect to %d", bridge.port)
    detach(max_runtime=2)
    Recommender(bus, BOUGHT).refresh()


if __name__ == "__main__":
    main()
