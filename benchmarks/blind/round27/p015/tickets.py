"""Ticket codes: EVENT-SERIAL-CHECK, as printed by the advance booking."""
from __future__ import annotations

import enum
import zlib
from dataclasses import dataclass


class Verdict(str, enum.Enum):
    ADMIT = "admit"
    WRONG_EVENT = "wrong-event"
    FORGED = "forged"


@dataclass(frozen=True)
class TicketBook:
    event: str
    secret: str

    def issue(self, serial: int) -> str:
        return f"{self.event}-{serial:05d}-{self._check(self.event, serial)}"

    def _check(self, event: str, serial: int) -> str:
        return f"{zlib.crc32(f'{event}:{serial}:{self.secret}'.encode()):08x}"[:4]

    def judge(self, code: str) -> Verdict:
        try:
            event, serial, check = code.strip().split("-")
            number = int(serial)
        except ValueError:
            return Verdict.FORGED
        if check != self._check(event, number):
            return Verdict.FORGED
        return Verdict.ADMIT if event == self.event else Verdict.WRONG_EVENT
