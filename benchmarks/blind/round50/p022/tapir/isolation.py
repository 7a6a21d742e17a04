from __future__ import annotations

import logging
import multiprocessing
import os
import queue

from .cases import Item, Outcome, Status

log = logging.getLogger("tapir.isolation")


def _entry(item: Item, results) -> None:
    os.environ["TAPIR_CURRENT"] = str(item)
    try:
        status = item()
    except Exception:
        log.exception("%s crashed", item)
        status = Status.CRASHED
    results.put(status.name)


class ForkedRunner:
    """Each test gets a process of its own, so that a crash stays alone."""

    def __init__(self, timeout: float) -> None:
        self.timeout = timeout
        self._mp = multiprocessing.get_context("fork")

    def run(self, item: Item) -> Outcome:
        results = self._mp.Queue()
        child = self._mp.Process(target=_entry, args=(item, results), name=str(item))
        log.debug("starting %s", item)
        child.start()
        try:
            status = Status[results.get(timeout=self.timeout)]
        except queue.Empty:
            status = Status.CRASHED
        child.join(1)
        if child.is_alive():
            child.kill()
            child.join()
        return Outcome(item, status)
