from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .metrics import Metrics, Outcome

POSTCODES = MappingProxyType({"10115": "Berlin", "20095": "Hamburg", "80331": "Munich"})


@dataclass(frozen=True, slots=True)
class Services:
    metrics: Metrics
    places: Mapping[str, str]

    def answer(self, question: str) -> str:
        outcome, text = self._find(question)
        self.metrics.increment(f"lookup.{outcome}")
        return text

    def _find(self, question: str) -> tuple[Outcome, str]:
        match question.split():
            case [code] if code in self.places:
                return Outcome.HIT, self.places[code]
            case [code] if code.isdigit():
                return Outcome.MISS, "-"
            case _:
                return Outcome.INVALID, "?"
