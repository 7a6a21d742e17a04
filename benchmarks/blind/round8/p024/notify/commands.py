from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Callable, Sequence

from .backends import Notifier


def own_group() -> None:
    os.setpgid(0, 0)


class CommandRunner:
    """Runs commands side by side; tells of each when it has ended."""

    before_exec: Callable[[], None] = staticmethod(own_group)

    def __init__(self, notifier: Notifier, parallel: int = 2) -> None:
        self.notifier = notifier
        self.parallel = parallel

    def run(self, commands: Sequence[Sequence[str]]) -> list[int]:
        with ThreadPoolExecutor(self.parallel) as threads:
            codes = list(threads.map(self._run, commands))
        for command, code in zip(commands, codes):
            self.notifier.tell(f"{command[-1]}: {code}")
        return codes

    def _run(self, command: Sequence[str]) -> int:
        done = subprocess.run(
            [sys.executable, *command], preexec_fn=self.before_exec, stdout=subprocess.DEVNULL, timeout=4
        )
        return done.returncode
