from __future__ import annotations

import multiprocessing
from typing import Callable, Iterable

from .hub import ReportHub
from .model import Volume
from .steps import PLAN


def run_volume(volume: Volume, hub: ReportHub) -> None:
    progress = hub.subscriber(volume.name)
    try:
        for step in PLAN:
            step(volume, progress)
    except Exception as exc:
        hub.failed(volume.name, exc)


def inline(volumes: Iterable[Volume], hub: ReportHub, patience: float) -> None:
    for volume in volumes:
        run_volume(volume, hub)


def process(volumes: Iterable[Volume], hub: ReportHub, patience: float) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=run_volume, args=(v, hub), name=v.name) for v in volumes]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(patience)
        if worker.is_alive():
            worker.kill()
            worker.join()
        print(f"{worker.name}: exit {worker.exitcode}")


MODES: dict[str, Callable[[Iterable[Volume], ReportHub, float], None]] = {
    "inline": inline,
    "process": process,
}
