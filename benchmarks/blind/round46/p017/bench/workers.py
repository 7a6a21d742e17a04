"""Pool of test stations."""
from __future__ import annotations

import multiprocessing
import os
import random
import time
from typing import NamedTuple

from .cases import CASES
from .rig import RigLink

_link: RigLink | None = None


class Verdict(NamedTuple):
    case: str
    passed: bool
    station: int


def _setup(endpoint: str, bench: str) -> None:
    global _link
    _link = RigLink(endpoint, f"{bench}/{os.getpid()}")
    time.sleep(0.1)


def _run(name: str) -> Verdict:
    assert _link is not None
    _link.mark(name, "running")
    time.sleep(0.03)
    passed = CASES[name](random.Random(name))
    _link.mark(name, "pass" if passed else "FAIL")
    return Verdict(name, passed, os.getpid())


def run_cases(names: list[str], jobs: int, link: RigLink) -> list[Verdict]:
    with multiprocessing.Pool(jobs, initializer=_setup, initargs=(link.endpoint, link.station)) as pool:
        pending = pool.map_async(_run, names, chunksize=1)
        return pending.get(timeout=4)
