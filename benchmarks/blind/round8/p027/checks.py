from __future__ import annotations

import os
import shutil
from typing import Callable

Alarm = Callable[[str], None]


def disk_free(path: str) -> int:
    return shutil.disk_usage(path).free // 2**20


def load_average(alarm: Alarm, limit: float) -> float:
    value = os.getloadavg()[0]
    if value >= limit:
        alarm(f"load {value:.2f} is over {limit}")
    return value
