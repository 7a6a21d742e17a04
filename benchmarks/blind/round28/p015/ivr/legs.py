from __future__ import annotations

import logging
import multiprocessing
import sys
import threading
from dataclasses import dataclass

from .menu import walk
from .trunk import Trunk, TrunkDown

log = logging.getLogger(__name__)


@dataclass
class Leg:
    call_id: str
    digits: str
    trunk: Trunk

    def run(self) -> None:
        try:
            for verb, argument in walk(self.digits):
                self.trunk.command(self.call_id, verb, argument)
        except TrunkDown:
            sys.exit(3)
        finally:
            self.trunk.close()


class Attendant:
    """Answers calls; a thread watches over the process of each leg."""

    def __init__(self, trunk: Trunk, limit: float = 2.0, lines: int = 2) -> None:
        self.trunk = trunk
        self.limit = limit
        self.exit_codes: dict[str, int | None] = {}
        self._lines = threading.BoundedSemaphore(lines)

    def _attend(self, leg: Leg) -> None:
        with self._lines:
            process = multiprocessing.Process(target=leg.run, name=f"leg-{leg.call_id}")
            process.start()
            process.join(self.limit)
            if process.is_alive():
                log.warning("%s hangs", process.name)
                process.kill()
                process.join(1)
            self.exit_codes[leg.call_id] = process.exitcode

    def answer(self, calls: dict[str, str]) -> dict[str, int | None]:
        threads = [
            threading.Thread(target=self._attend, args=(Leg(call_id, digits, self.trunk),),
                             name=f"attendant-{call_id}")
            for call_id, digits in calls.items()
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.exit_codes
