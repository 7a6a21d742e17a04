"""Run the trials of every case under every band, two at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from behaviour.bands import Band
from behaviour.inside.catalogue import CASES
from behaviour.record import Trial
from behaviour.watching import TrialFailed, watch

AT_ONCE = 2


def measure(pythons: Mapping[Band, Path], rounds: int) -> Iterator[Trial]:
    """Give each trial as it ends. A scene that could not be set is named on stderr and left out."""
    planned = [(band, case) for _ in range(rounds) for band in pythons for case in CASES]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(_trial, band, pythons[band], case) for band, case in planned]
        try:
            for ended, future in enumerate(as_completed(running), 1):
                try:
                    yield future.result()
                except TrialFailed as failed:
                    print(f"\nnot measured: {failed}", file=sys.stderr)
                _show_progress(ended, len(running))
        finally:  # an interrupted measurement does not run the rest
            pool.shutdown(wait=False, cancel_futures=True)


def _trial(band: Band, python: Path, case: str) -> Trial:
    return Trial(band.pyzmq, case, watch(python, case))


def _show_progress(ended: int, planned: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{ended} of {planned} trials", end="", file=sys.stderr, flush=True)
