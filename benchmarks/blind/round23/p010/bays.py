import logging
from collections import Counter
from dataclasses import dataclass

log = logging.getLogger("parking.bays")


@dataclass(frozen=True, slots=True)
class Deck:
    label: str
    capacity: int
    loops: tuple[int, ...]

    @property
    def threshold(self):
        return int(self.capacity * 0.9)


DECKS = (
    Deck("P1", 60, (21, 19, 17)),
    Deck("P2", 80, (40, 33)),
    Deck("P3", 40, (11, 9, -2)),
)


def count(deck: Deck) -> Counter:
    tally = Counter(capacity=deck.capacity)
    for number, pulses in enumerate(deck.loops):
        if pulses < 0:
            log.error("%s: loop %d counts backwards", deck.label, number)
            continue
        tally["occupied"] += pulses
    if tally["occupied"] >= deck.threshold:
        log.warning("%s nearly full: %d of %d", deck.label, tally["occupied"], deck.capacity)
    return tally
