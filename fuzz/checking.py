"""Asks whether random programs notice each breakage of the machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
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
    with ProcessPoolExecutor(os.cpu_count() or 1, get_context("spawn")) as executor:
        batches = range(first, first + MOST, _BATCH)
        for start, found in zip(batches, _in_turn(executor, batches), strict=False):
            for name, seed in found.mutants.items():
                noticed.setdefault(name, seed - first + 1)
            if found.sound:
                say(f"not judged, the sound machine disagrees about them: seeds {', '.join(map(str, found.sound))}")
            say(f"{start - first + _BATCH} programs, {len(noticed)} of {len(MUTANTS)} breakages noticed")
            if len(noticed) == len(MUTANTS):
                break
        executor.shutdown(wait=False, cancel_futures=True)
    for mutant in MUTANTS:
        after = noticed.get(mutant.name)
        print(f"{mutant.name}: " + (f"noticed after {after} programs" if after else f"NOT noticed in {MOST} programs"))
    return int(len(noticed) < len(MUTANTS))


def _in_turn(executor: ProcessPoolExecutor, batches: range) -> Iterator[Noticed]:
    """The batches' results in order, two batches ahead."""
    waiting = [executor.submit(_notice, start) for start in batches[: 2 * (os.cpu_count() or 1)]]
    rest = iter(batches[len(waiting) :])
    while waiting:
        yield waiting.pop(0).result()
        start = next(rest, None)
        if start is not None:
            waiting.append(executor.submit(_notice, start))


def _notice(start: int) -> Noticed:
    """Run a batch of programs once, then analyse each with every breakage."""
    with tempfile.TemporaryDirectory(prefix="zmqforklint-fuzz-") as name:
        folder = Path(name)
        ran = run_programs({f"p{seed}": program_of(seed) for seed in range(start, start + _BATCH)}, folder)
        sound = tuple(seed for seed in range(start, start + _BATCH) if _disagrees(folder, seed, ran))
        mutants: dict[str, int] = {}
        for mutant in MUTANTS:
            with broken(mutant):
                for seed in range(start, start + _BATCH):
                    if seed not in sound and _disagrees(folder, seed, ran):
                        mutants[mutant.name] = seed
                        break
        return Noticed(sound, mutants)


def _disagrees(folder: Path, seed: int, ran: Mapping[str, Any]) -> bool:
    return bool(disagreements(findings_of(folder / f"p{seed}", Store(str(folder / "cache"))), ran[f"p{seed}"]))
