from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue

from .telemetry import Telemetry


@dataclass
class LinearHead:
    weights: tuple[float, ...]
    bias: float = 0.0

    def __call__(self, features: list[float]) -> float:
        return sum(w * x for w, x in zip(self.weights, features, strict=True)) + self.bias


def replica_main(rank: int, head: LinearHead, inbox: SimpleQueue, outbox: SimpleQueue, telemetry: Telemetry) -> None:
    telemetry.count(f"replica.{rank}.up")
    while (req := inbox.get()) is not None:
        rid, features = req
        with telemetry.timed("predict"):
            score = head(features)
        outbox.put((rid, rank, score))
    telemetry.shutdown()
