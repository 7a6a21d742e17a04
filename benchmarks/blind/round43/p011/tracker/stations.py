from __future__ import annotations

import enum
import hashlib
import logging
from dataclasses import dataclass, field
from typing import Sequence


class State(enum.Enum):
    RECEIVED = "received"
    ALIQUOTED = "aliquoted"
    STORED = "stored"
    REFUSED = "refused"


@dataclass
class Sample:
    barcode: str
    volume_ul: float
    state: State = State.RECEIVED
    children: list[str] = field(default_factory=list)


class Station:
    code = "??"

    def __init__(self, operator: str):
        self.operator = operator
        self._log = logging.LoggerAdapter(
            logging.getLogger(f"tracker.{type(self).__name__.lower()}"),
            {"operator": operator, "station": self.code},
        )

    def note(self, sample: Sample, message: str, *args) -> None:
        extra = {"barcode": sample.barcode, **self._log.extra}
        self._log.logger.info(message, *args, extra=extra)

    def handle(self, sample: Sample) -> Sample:
        raise NotImplementedError

    def __call__(self, samples: Sequence[Sample]) -> list[Sample]:
        return [self.handle(sample) for sample in samples]


class Accession(Station):
    code = "AC"

    def handle(self, sample):
        if sample.volume_ul < 200:
            sample.state = State.REFUSED
            self.note(sample, "refused, only %.0f ul", sample.volume_ul)
        else:
            self.note(sample, "accessioned with %.0f ul", sample.volume_ul)
        return sample


class Aliquoter(Station):
    code = "AQ"
    portion_ul = 150.0

    def handle(self, sample):
        if sample.state is State.REFUSED:
            return sample
        count = int(sample.volume_ul // self.portion_ul)
        for n in range(count):
            digest = hashlib.sha1(f"{sample.barcode}/{n}".encode()).hexdigest()
            sample.children.append(f"{sample.barcode}-{digest[:4].upper()}")
        sample.volume_ul -= count * self.portion_ul
        sample.state = State.ALIQUOTED
        self.note(sample, "split into %d tubes", count)
        return sample
