from __future__ import annotations

import shutil

from .agent import Agent
from .scan import Change


class Copier(Agent):
    """Copies whole files."""

    def handle(self, change: Change) -> int:
        change.target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(change.source, change.target)
        return change.target.stat().st_size
