from __future__ import annotations

from . import tracker
from .data import Prefetcher
from .rank import rank_zero_only


@rank_zero_only
def record(epoch: int, loss: float) -> None:
    assert tracker.active is not None
    tracker.active.log(f"loss/{epoch}", loss)


def train(epochs: int) -> float:
    loss = 1.0
    for epoch in range(epochs):
        with Prefetcher(batches=2).start() as batches:
            for batch in batches:
                loss *= 1 - batch[0] / 1000
        record(epoch, loss)
    return loss
