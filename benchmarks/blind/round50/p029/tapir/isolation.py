from __future__ import annotations

import logging
import logging.handlers
import multiprocessing
import os
import queue
import time

from .cases import Item, Outcome, Status

log = logging.getLogger("tapir.isolation")


def _redirect(results) -> None:
    top = logging.getLogger("tapir")
    top.handlers[:] = [logging.handlers.QueueHandler(results)]


def _entry(item: Item, results) -> None:
    _redirect(results)
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
        status = self._follow(results)
        child.join(1)
        if child.is_alive():
            child.kill()
            child.join()
        return Outcome(item, status)

    def _follow(self, results) -> Status:
        until = time.monotonic() + self.timeout
        while (left := until - time.monotonic()) > 0:
            try:
                message = results.get(timeout=left)
            except queue.Empty:
                break
            match message:
                case logging.LogRecord():
                    logging.getLogger(message.name).handle(message)
                case str(name):
                    return Status[name]
        return Status.CRASHED
