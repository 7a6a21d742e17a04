from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Iterable

from . import bus
from .fetch import Package, fetch


def synchronise(packages: Iterable[Package], *, workers: int = 2) -> dict[str, str]:
    todo = sorted(set(packages))
    bus.emit("sync.started", count=len(todo))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
        result = dict(pool.map(fetch, todo, timeout=5))
    bus.emit("sync.done", count=len(result))
    return result
