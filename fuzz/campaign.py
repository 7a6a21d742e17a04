"""Tests many programs, in as many processes as there are cores, and keeps those on which the two disagree."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from fuzz.model import Program
from fuzz.testing import Outcome, program_of, shrink, try_seeds
from fuzz.writing import write

_BATCH = 40
"""How many programs go into one run of the witness."""
_SHRUNK = 2
"""How many programs are shrunk for each kind of disagreement."""

Progress = Callable[[str], None]


def try_programs(first: int, count: int, *, ablate: bool, progress: Progress) -> list[Outcome]:
    """Test the programs of the seeds from ``first`` on; tells how many are done."""
    batches = [range(start, min(start + _BATCH, first + count)) for start in range(first, first + count, _BATCH)]
    outcomes: list[Outcome] = []
    with _workers() as executor:
        for part in executor.map(partial(try_seeds, ablate=ablate), batches):
            outcomes += part
            failed = sum(bool(outcome.disagreements) for outcome in outcomes)
            progress(f"{len(outcomes)} of {count} programs, {failed} with disagreements")
    return outcomes


def keep_failures(outcomes: Sequence[Outcome], folder: Path, progress: Progress) -> None:
    """Write the programs with disagreements into a folder, which is emptied; some of each kind shrunk."""
    shutil.rmtree(folder, ignore_errors=True)
    failed = [outcome for outcome in outcomes if outcome.disagreements]
    for outcome in failed:
        kept = folder / f"seed-{outcome.seed}"
        _keep(kept, program_of(outcome.seed), "\n".join(map(str, outcome.disagreements)))
    with _workers() as executor:
        tasks = [(executor.submit(shrink, seed, family), seed, family) for seed, family in _to_shrink(failed)]
        for task, seed, family in tasks:
            smallest = task.result()
            progress(f"seed {seed}, {' '.join(family)}: {'shrunk' if smallest else 'not seen again'}")
            if smallest is not None:
                _keep(folder / f"seed-{seed}-{'-'.join(family)}", smallest, " ".join(family))


def _keep(folder: Path, program: Program, report: str) -> None:
    write(program).save(folder)
    folder.joinpath("report.txt").write_text(f"{report}\n\n{program}\n", encoding="utf-8")


def _to_shrink(failed: Sequence[Outcome]) -> Iterator[tuple[int, tuple[str, str]]]:
    counts: Counter[tuple[str, str]] = Counter()
    for outcome in failed:
        for family in sorted({each.family for each in outcome.disagreements}):
            counts[family] += 1
            if counts[family] <= _SHRUNK:
                yield outcome.seed, family


def _workers() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(os.cpu_count() or 1, multiprocessing.get_context("spawn"))
