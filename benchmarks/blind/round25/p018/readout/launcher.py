from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import KW_ONLY, dataclass
from typing import Callable

from .journal import Journal

PROGRAM = "import sys; print('module', sys.argv[1], 'configured')"


@dataclass
class Launcher:
    journal: Journal
    _: KW_ONLY
    nice: int = 1

    def settle(self, slot: int) -> Callable[[], None]:
        def in_slot() -> None:
            os.nice(self.nice)

        return in_slot

    def launch(self, slot: int) -> subprocess.Popen[str]:
        self.journal.note("launch", slot=slot)
        module = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(slot)],
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=self.settle(slot),
        )
        self.journal.note("settled", slot=slot)
        return module
