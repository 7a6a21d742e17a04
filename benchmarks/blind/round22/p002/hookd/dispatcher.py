from __future__ import annotations

import logging
import multiprocessing
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import worker
from .models import Event, Outcome
from .outbox import ReceiptOutbox
from .settings import Settings

log = logging.getLogger(__name__)


class Dispatcher:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.outbox = ReceiptOutbox(settings)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Dispatcher:
        self.outbox.mark("dispatcher-up")
        self._pool = ProcessPoolExecutor(
            max_workers=self.settings.workers,
            mp_context=multiprocessing.get_context("fork"),
            initializer=worker.bootstrap,
            initargs=(self.settings,),
        )
        return self

    def __exit__(self, *exc: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self.outbox.mark("dispatcher-down")
        self.outbox.close()

    def dispatch(self, events: Iterable[Event]) -> Counter[Outcome]:
        assert self._pool is not None
        pending = [self._pool.submit(worker.deliver, event) for event in events]
        tally: Counter[Outcome] = Counter()
        for future in as_completed(pending, timeout=6):
            tally[future.result()] += 1
        log.info("batch done", extra={"size": len(pending)})
        return tally
