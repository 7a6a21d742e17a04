"""A member of the cluster.  The lowest number that is heard leads."""
from __future__ import annotations

import logging
import multiprocessing as mp
import time
from typing import Dict

from .transport import Mailbox

log = logging.getLogger(__name__)


class Node(mp.Process):
    tick = 0.1

    def __init__(self, number: int, rounds: int, verdicts: mp.Queue) -> None:
        super().__init__(name=f"node-{number}", daemon=True)
        self.number = number
        self.rounds = rounds
        self.verdicts = verdicts
        self.mailbox = Mailbox(number)
        self.roster: Dict[int, str] = {}
        self.heard: Dict[int, float] = {}

    def run(self) -> None:
        self.mailbox.open(self.roster)
        term = 0
        for term in range(1, self.rounds + 1):
            self.campaign(term)
        leader = self.leader()
        log.info("%s votes for %d, heard %s", self.name, leader, sorted(self.heard))
        self.verdicts.put((self.number, leader, term))
        self.mailbox.close()

    def campaign(self, term: int) -> None:
        for ident in self.roster:
            if ident != self.number:
                self.mailbox.tell(ident, "alive", term)
        end = time.monotonic() + self.tick
        while time.monotonic() < end:
            for sender, kind, _term in self.mailbox.receive(20):
                if kind == "alive":
                    self.heard[sender] = time.monotonic()

    def leader(self) -> int:
        return min([self.number, *self.heard])
