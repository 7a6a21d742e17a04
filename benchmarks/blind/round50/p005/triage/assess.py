from __future__ import annotations

from enum import IntEnum
from typing import Mapping

import attrs
from loguru import logger


class Urgency(IntEnum):
    ROUTINE = 1
    SOON = 2
    NOW = 3


@attrs.frozen
class Vitals:
    patient: str
    pulse: int
    temperature: float


@attrs.frozen
class Outcome:
    patient: str
    urgency: Urgency


@attrs.frozen
class Assessor:
    limits: Mapping[str, float] = attrs.field(factory=lambda: {"pulse": 110, "temperature": 38.5})

    def assess(self, vitals: Vitals) -> Outcome:
        reasons = [name for name, limit in self.limits.items() if getattr(vitals, name) > limit]
        urgency = Urgency(1 + len(reasons))
        with logger.contextualize(patient=vitals.patient):
            if urgency is Urgency.NOW:
                logger.warning("needs a doctor now: {}", ", ".join(reasons))
            else:
                logger.info("assessed as {}", urgency.name.lower())
        return Outcome(vitals.patient, urgency)
