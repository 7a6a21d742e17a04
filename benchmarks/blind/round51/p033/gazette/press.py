from __future__ import annotations

import logging
import multiprocessing
import random
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Edition:
    name: str
    pages: int
    copies: int


class PressRun(multiprocessing.Process):
    def __init__(self, edition: Edition, results: Connection, seed: int) -> None:
        super().__init__(name=f"press-{edition.name}")
        self.edition = edition
        self.results = results
        self.seed = seed

    def run(self) -> None:
        rnd = random.Random(self.seed)
        printed = spoiled = 0
        log.info("plates for %d pages mounted", self.edition.pages)
        while printed < self.edition.copies:
            batch = min(2000, self.edition.copies - printed)
            spoiled += rnd.randrange(batch // 50 + 1)
            printed += batch
            time.sleep(0.005)
        if spoiled > self.edition.copies // 200:
            log.warning("%s: %d copies spoiled", self.edition.name, spoiled)
        self.results.send((self.edition.name, printed, spoiled))
        self.results.close()
