from __future__ import annotations

import os
import shutil
from typing import Callable, Dict, Iterator, Tuple

Collector = Callable[[], Iterator[Tuple[str, float]]]


def load() -> Iterator[Tuple[str, float]]:
    for period, value in zip((1, 5, 15), os.getloadavg()):
        yield f"load.{period}", value


def disk() -> Iterator[Tuple[str, float]]:
    usage = shutil.disk_usage("/")
    yield "disk.free", float(usage.free)
    yield "disk.used", float(usage.used)


COLLECTORS: Dict[str, Collector] = {"load": load, "disk": disk}
