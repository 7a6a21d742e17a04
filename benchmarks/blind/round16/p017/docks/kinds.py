from __future__ import annotations

import itertools

from .station import Station


class Reefer(Station):
    topic = b"cold"
    gates = ("C1", "C2")

    def book(self, plate: bytes, *rest: bytes) -> str | None:
        degrees = int(rest[0]) if rest else 0
        if degrees > 8:
            return f"{plate.decode()} refused at {degrees} degrees"
        return f"{plate.decode()} to {self.gates[degrees < 0]}"


class Tautliner(Station):
    topic = b"dry"

    def run(self) -> None:
        self._gates = itertools.cycle(("D1", "D2", "D3"))
        super().run()

    def book(self, plate: bytes, *rest: bytes) -> str | None:
        return f"{plate.decode()} to {next(self._gates)}"
