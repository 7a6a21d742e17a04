"""Gradual rollout: one process per flag raises the percentage step by step."""
from __future__ import annotations

import logging
import multiprocessing as mp
from functools import partial

from .model import FlagStore

log = logging.getLogger(__name__)
_mp = mp.get_context("fork")


def raise_gradually(store: FlagStore, key: str, steps: tuple[int, ...]) -> None:
    for percent in steps:
        store.update(key, rollout=percent)
        log.info("%s is at %d%%", key, percent)


class RolloutPlan:
    def __init__(self, store: FlagStore, endpoint: str) -> None:
        self.store = store
        self.endpoint = endpoint
        self._running: list[mp.process.BaseProcess] = []

    def launch(self, key: str, *steps: int) -> None:
        job = partial(raise_gradually, self.store, key, steps)
        process = _mp.Process(target=job, name=f"rollout-{key}")
        process.start()
        self._running.append(process)

    def wait(self, seconds: float = 3.0) -> None:
        for process in self._running:
            process.join(seconds)
            if process.is_alive():
                process.kill()
                process.join()
