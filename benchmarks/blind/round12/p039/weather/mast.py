"""The emulated mast: writes sentences to standard output, which is the serial line."""
from __future__ import annotations

import math
import sys
import time
from typing import Callable, Optional

from .reader import sentence

Command = Callable[[], Optional[str]]


def play(lines: int, command: Command = lambda: None) -> None:
    period = 0.05
    for k in range(lines):
        wind = 4 + 2 * math.sin(k)
        print(sentence("WIMWV", (k * 7) % 360, wind), flush=True)
        match (command() or "").split():
            case ["rate", hz]:
                period = 1 / float(hz)
            case ["stop"]:
                return
        time.sleep(period)


if __name__ == "__main__":
    play(int(sys.argv[1]))
