from __future__ import annotations

import multiprocessing
import queue
import re
from collections import Counter

import structlog

log = structlog.get_logger()
WORD = re.compile(r"[a-z]{3,}")


def index(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def consume(slot: int, todo: multiprocessing.Queue, done: multiprocessing.Queue) -> None:
    structlog.contextvars.bind_contextvars(slot=slot)
    handled = 0
    while True:
        try:
            item = todo.get(timeout=3)
        except queue.Empty:
            log.warning("worker.idle", handled=handled)
            break
        if item is None:
            break
        ident, text = item
        done.put((ident, dict(index(text))))
        handled += 1
    log.info("worker.finished", handled=handled)
