from __future__ import annotations

import re

from telemetry import Telemetry

WEIGHTS = {"good": 1.0, "great": 2.0, "fine": 0.5, "poor": -1.0, "awful": -2.0}
WORD = re.compile(r"[a-z']+")


def score(text: str) -> float:
    with Telemetry.shared().timed("score"):
        words = WORD.findall(text.lower())
        if not words:
            return 0.0
        return round(sum(WEIGHTS.get(w, 0.0) for w in words) / len(words), 4)
