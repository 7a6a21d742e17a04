from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from operator import attrgetter

from .catalog import Block, drain
from .channels import BENCH

issue = attrgetter("command")


def airglow(block: Block) -> float:
    return sum((block.airmass * k) % 1.7 for k in range(400)) / 400


def observe(block: Block) -> tuple[int, str, float]:
    sky = airglow(block)
    verb = issue(BENCH[block.instrument])
    verb("slew", target=block.target)
    verb("expose", seconds=block.seconds, sky=round(sky, 3))
    return block.serial, block.target, sky


def run(heap: list[Block], workers: int) -> dict[int, str]:
    done: dict[int, str] = {}
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=workers, mp_context=fork) as pool:
        jobs = [pool.submit(observe, block) for block in drain(heap)]
        for job in as_completed(jobs, timeout=6):
            serial, target, sky = job.result()
            done[serial] = f"{target} sky={sky:.2f}"
    return done
