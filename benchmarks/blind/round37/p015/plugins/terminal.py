from __future__ import annotations

import sys

from . import Plugin

MARKS = {"passed": ".", "failed": "F", "crashed": "!"}


class TerminalPlugin(Plugin):
    name = "terminal"

    def __init__(self, out=sys.stdout) -> None:
        self.out = out

    def session_started(self, total: int) -> None:
        print(f"collected {total} tests", file=self.out, flush=True)

    def test_finished(self, test_id: str, outcome: str) -> None:
        print(f"{MARKS.get(outcome, '?')} {test_id}", file=self.out, flush=True)
