from __future__ import annotations

import logging
import re
from enum import Enum
from multiprocessing import SimpleQueue

from bus import Bus
from model import Batch, Letter

log = logging.getLogger("intake.stages")

ACCOUNT = re.compile(r"\b\d{4}-\d{2}\b")


class Stage(Enum):
    EXTRACT = (10, "extract")
    REDACT = (20, "redact")
    SUMMARISE = (30, "summarise")

    def __init__(self, rank: int, label: str) -> None:
        self.rank = rank
        self.label = label

    @classmethod
    def in_order(cls) -> list[Stage]:
        return sorted(cls, key=lambda stage: stage.rank)

    def apply(self, letter: Letter) -> Letter:
        match self:
            case Stage.EXTRACT:
                return letter.evolve(accounts=tuple(ACCOUNT.findall(letter.text)))
            case Stage.REDACT:
                return letter.evolve(text=ACCOUNT.sub("####-##", letter.text))
            case Stage.SUMMARISE:
                return letter.evolve(summary=letter.text.split(".")[0][:48])

    def execute(self, batch: Batch, bus: Bus, outcome: SimpleQueue) -> None:
        log.info("%s on batch %d, feed %s", self.label, batch.number, bus.endpoint)
        done = batch.with_letters(tuple(self.apply(letter) for letter in batch.letters))
        outcome.put(done)
        bus.progress(self.label, done.number, len(done.letters))
