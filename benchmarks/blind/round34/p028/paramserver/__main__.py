from __future__ import annotations

import argparse
import multiprocessing
from multiprocessing.context import BaseContext

import zmq

from .bus import context, hang_up, push_gradient
from .shard import ShardSpec, train


def average(into: list[float], grad: list[float], seen: int) -> list[float]:
    return [a + (g - a) / seen for a, g in zip(into, grad)]


def launch(mp: BaseContext, specs: list[ShardSpec]) -> list:
    procs = [mp.Process(target=train, args=(s,), name=f"shard-{s.rank}") for s in specs]
    for p in procs:
        p.start()
    return procs


def main() -> None:
    ap = argparse.ArgumentParser("paramserver")
    ap.add_argument("--shards", type=int, default=2)
    ap.add_argument("--steps", type=int, default=2)
    ap.add_argument("--dim", type=int, default=4)
    ns = ap.parse_args()

    inbox = context().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    endpoint = f"tcp://127.0.0.1:{port}"
    push_gradient(endpoint, -1, 0, [0.0] * ns.dim)  # prime the accumulator

    procs = launch(
        multiprocessing.get_context("spawn"),
        [ShardSpec(r, ns.dim, ns.steps, endpoint) for r in range(ns.shards)],
    )
    mean, seen = [0.0] * ns.dim, 0
    expected = 1 + ns.shards * ns.steps
    while seen < expected and inbox.poll(4000):
        msg = inbox.recv_json()
        seen += 1
        mean = average(mean, msg["grad"], seen)
    for p in procs:
        p.join(4)
    print(f"updates={seen}/{expected} mean={[round(m, 3) for m in mean]}")
    inbox.close()
    hang_up(endpoint)


if __name__ == "__main__":
    main()
