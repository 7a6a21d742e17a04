from __future__ import annotations

import multiprocessing as mp
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from .telemetry import Heartbeat, Telemetry

R = TypeVar("R")
S = TypeVar("S")


class LoaderWorker(mp.Process, Generic[R, S]):
    def __init__(
        self,
        rank: int,
        shard: Sequence[R],
        collate: Callable[[R], S],
        telemetry: Telemetry,
    ) -> None:
        super().__init__(name=f"loader-{rank}", daemon=True)
        self.shard = shard
        self.collate = collate
        self.telemetry = telemetry
        self.heartbeat = Heartbeat(telemetry.link("liveness"), self.name)

    def run(self) -> None:
        out = self.telemetry.link("samples")
        for item in self.shard:
            out.send_pyobj((self.name, self.collate(item)))
        self.heartbeat.beat()
