from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import zmq

from .stage import Stage


class Event(NamedTuple):
    fsc: float
    ssc: float
    cd3: float
    cd19: float


class GateStage(Stage, name="gate"):
    """Sorts events into populations and sends the counts to the display."""

    def classify(self, event: Event) -> str:
        if event.fsc < self.options.get("debris", 120):
            return "debris"
        if event.cd3 > 500:
            return "T"
        if event.cd19 > 450:
            return "B"
        return "other"

    def main(self, events: list[Event], display: str, outcome) -> None:
        uplink = self.open(zmq.PUSH, linger=200, sndtimeo=300)
        uplink.connect(display)
        counts: Counter[str] = Counter()
        for number, event in enumerate(events, 1):
            counts[self.classify(event)] += 1
            if number % 500 == 0:
                try:
                    uplink.send_json(dict(counts), zmq.NOBLOCK)
                except zmq.Again:
                    self.log.debug("no display")
        uplink.close()
        outcome.put(counts)
