from __future__ import annotations

from .cartons import Carton, Verdict
from .ejector import EjectorLink


class Grader:
    """Weight and surface check. With a link it also remarks on odd cartons."""

    def __init__(self, low: float, high: float, link: EjectorLink | None = None) -> None:
        self.low = low
        self.high = high
        self.link = link

    def __getstate__(self) -> dict:
        state = self.__dict__.copy()
        state["link"] = None
        return state

    def grade(self, carton: Carton) -> Verdict:
        if not self.low <= carton.grams <= self.high:
            self._remark(carton, "weight")
            return Verdict(carton.serial, False, "weight")
        dark = sum(1 for pixel in carton.image if pixel < 50)
        if dark > 20:
            self._remark(carton, "stain")
            return Verdict(carton.serial, False, "stain")
        return Verdict(carton.serial, True)

    def _remark(self, carton: Carton, what: str) -> None:
        if self.link is not None:
            self.link.order("remark", serial=carton.serial, what=what)
