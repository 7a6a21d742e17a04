from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from .link import Link

Action = Callable[[float], str]


def vent(value: float) -> str:
    time.sleep(0.02)
    return f"vent opened to {min(100, round((value - 25) * 10))}%"


def water(value: float) -> str:
    time.sleep(0.02)
    return f"watered {round((40 - value) / 2)} l"


RULES: dict[str, tuple[Callable[[float], bool], Action]] = {
    "air/temp": (lambda v: v > 25, vent),
    "soil/moisture": (lambda v: v < 40, water),
}


def actuate(link: Link, action: Action, value: float) -> int:
    """Do it in a process of its own, so that a stuck relay never blocks the controller."""
    sys.stdout.flush()
    if pid := os.fork():
        return pid
    code = 1
    try:
        link.report(action(value))
        time.sleep(0.2)
        code = 0
    finally:
        os._exit(code)
