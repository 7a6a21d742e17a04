from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Iterable

from . import bus, sinks
from .fetch import Package, fetch


def _worker(*urls: str) -> None:
    bus.clear()
    sinks.attach_all(*urls)


def synchronise(packages: Iterable[Package], urls: tuple[str, str], *, workers: int = 2) -> dict[str, str]:
    todo = sorted(set(packages))
    bus.emit("sync.started", count=len(todo))
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=fork, initializer=_worker, initargs=urls) as pool:
        result = dict(pool.map(fetch, todo, timeout=5))
    bus.emit("sync.done", count=len(result))
    return result
