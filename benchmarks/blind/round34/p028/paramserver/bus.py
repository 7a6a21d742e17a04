from __future__ import annotations

from functools import lru_cache

import zmq


@lru_cache(maxsize=None)
def context() -> zmq.Context:
    return zmq.Context()


@lru_cache(maxsize=None)
def gradient_lane(endpoint: str) -> zmq.Socket:
    lane = context().socket(zmq.PUSH)
    lane.set(zmq.LINGER, 1000)
    lane.connect(endpoint)
    return lane


def push_gradient(endpoint: str, shard: int, step: int, grad: list[float]) -> None:
    gradient_lane(endpoint).send_json({"shard": shard, "step": step, "grad": grad})


def hang_up(endpoint: str) -> None:
    gradient_lane(endpoint).close()
    context().term()
    gradient_lane.cache_clear()
    context.cache_clear()
