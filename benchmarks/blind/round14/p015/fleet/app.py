"""Fleet tracker: tests its uplink at boot, then runs one tracking process per vehicle group."""
from __future__ import annotations

import asyncio
import logging
import multiprocessing as mp
from functools import partial

import zmq.asyncio

from runtime import Runtime
from telemetry import self_test, track

logger = logging.getLogger("fleet")


def track_group(runtime: Runtime, group: tuple[str, ...]) -> None:
    async def everything() -> list[int]:
        return await asyncio.gather(*(track(runtime, v) for v in group))

    logger.info("%s: %s", group, asyncio.run(everything()))


class Tracker:
    def __init__(self, runtime: Runtime, groups: list[tuple[str, ...]]) -> None:
        self.runtime = runtime
        self.groups = groups
        self._mp = mp.get_context("fork")

    def boot(self) -> None:
        asyncio.run(self_test(self.runtime))

    def serve(self, patience: float = 1.5) -> None:
        workers = [self._mp.Process(target=partial(track_group, self.runtime), args=(g,)) for g in self.groups]
        for w in workers:
            w.start()
        for w in workers:
            w.join(patience)
            if w.exitcode is None:
                logger.warning("%s overran", w.name)
                w.kill()


def build() -> Tracker:
    runtime = Runtime(depot="DIRFT", context_source=zmq.asyncio.Context.instance)
    return Tracker(runtime, [("HGV-1", "HGV-2"), ("VAN-7",)])


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    tracker = build()
    tracker.boot()
    tracker.serve()
