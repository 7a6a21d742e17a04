"""Classification in parallel."""
from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .classify import BounceKind, Verdict, classify
from .reporter import Reporter


@dataclass
class _Worker:
    reporter: Reporter
    strict: bool
    handled: int = 0

    def __call__(self, item: tuple[int, bytes]) -> Verdict:
        number, raw = item
        verdict = classify(raw)
        self.handled += 1
        if verdict.kind is BounceKind.UNKNOWN and self.strict:
            self.reporter.note("undecided", number, os.getpid())
        return verdict


_worker: _Worker | None = None


def _setup(reporter: Reporter, strict: bool) -> None:
    global _worker
    _worker = _Worker(reporter, strict)


def _job(item: tuple[int, bytes]) -> Verdict:
    assert _worker is not None
    return _worker(item)


def run(messages: Iterable[bytes], reporter: Reporter, *, processes: int = 2,
        strict: bool = True, timeout: float = 5) -> Iterator[Verdict]:
    with multiprocessing.Pool(processes, _setup, (reporter, strict)) as pool:
        results = pool.imap_unordered(_job, enumerate(messages))
        while True:
            try:
                yield results.next(timeout)
            except StopIteration:
                return
