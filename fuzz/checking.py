"""Asks whether random programs notice each breakage of the machine."""

from __future__ import annotations

import os
import tempfile
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from fuzz.judging import disagreements, findings_of
from fuzz.mutants import MUTANTS, broken
from fuzz.testing import program_of, run_programs
from zmqforklint.cache import Store

MOST = 500
"""Within how many programs a breakage must be noticed."""
_BATCH = 20


@dataclass(frozen=True, slots=True)
class Noticed:
    """By which of a batch's programs, in order, the sound machine and each breakage are noticed first."""

    sound: tuple[int, ...]
    mutants: Mapping[str, int]


def check(first: int, say: Callable[[str], None]) -> int:
    """Test breakages until each is noticed, and print after how many programs; 0 when all were."""
    noticed: dict[str, int] = {}
    done = 0
    with ProcessPoolExecutor(os.cpu_count() or 1, get_context("spawn")) as executor:
        for found in _in_turn(executor, range(first, first + MOST, _BATCH), noticed):
            done += _BATCH
            for name, seed in found.mutants.items():
                noticed.setdefault(name, seed - first + 1)
            if found.sound:
                say(f"not judged, the sound machine disagrees about them: seeds {', '.join(map(str, found.sound))}")
            say(f"{done} programs, {len(noticed)} of {len(MUTANTS)} breakages noticed")
            if len(noticed) == len(MUTANTS):
                break
        executor.shutdown(wait=False, cancel_futures=True)
    for mutant in MUTANTS:
        after = noticed.get(mutant.name)
        print(f"{mutant.name}: " + (f"noticed after {after} programs" if after else f"NOT noticed in {MOST} programs"))
    return int(len(noticed) < len(MUTANTS))


def _in_turn(executor: ProcessPoolExecutor, starts: range, noticed: Collection[str]) -> Iterator[Noticed]:
    """The batches' results in order; each is asked, one ahead of a worker, for what was not noticed until then."""
    waiting: deque[Future[Noticed]] = deque()
    for start in starts:
        waiting.append(executor.submit(_notice, start, frozenset(noticed)))
        if len(waiting) > 1 + (os.cpu_count() or 1):
            yield waiting.popleft().result()
    yield from (each.result() for each in waiting)


def _notice(start: int, noticed: Collection[str]) -> Noticed:
    """Run a batch of programs once, then analyse each with every breakage that was not noticed before."""
    seeds = range(start, start + _BATCH)
    with tempfile.TemporaryDirectory(prefix="zmqforklint-fuzz-") as name:
        folder = Path(name)
        ran = run_programs({f"p{seed}": program_of(seed) for seed in seeds}, folder)
        sound = tuple(seed for seed in seeds if _disagrees(folder, seed, ran))
        mutants: dict[str, int] = {}
        for mutant in MUTANTS:
            if mutant.name in noticed:
                continue
            with broken(mutant):
                for seed in seeds:
                    if seed not in sound and _disagrees(folder, seed, ran):
                        mutants[mutant.name] = seed
                        break
        return Noticed(sound, mutants)


def _disagrees(folder: Path, seed: int, ran: Mapping[str, Any]) -> bool:
    return bool(disagreements(findings_of(folder / f"p{seed}", Forms(str(folder / "cache"))), ran[f"p{seed}"]))


class Forms(Store):
    """Keeps the forms of files alone: what comes of executing a program is another thing with each breakage."""

    def keep(self, kind: str, key: str, content: bytes) -> None:
        """Keep a form, and nothing else."""
        if kind == "forms":
            super().keep(kind, key, content)
