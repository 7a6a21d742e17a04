from __future__ import annotations

import multiprocessing as mp
import random

from .plan import Plan


def read_shard(plan: Plan, done: mp.SimpleQueue) -> None:
    rng = random.Random(plan.source.seed + (plan.shard or 0))
    plan.channel.post("shard.begin", label=plan.label)
    accepted = sum(rng.random() > 0.1 for _ in plan.rows())
    plan.channel.post("shard.end", label=plan.label, accepted=accepted)
    done.put((plan.shard, accepted))


def run(plan: Plan, timeout: float = 4.0) -> dict[int, int]:
    done: mp.SimpleQueue = mp.SimpleQueue()
    readers = [mp.Process(target=read_shard, args=(part, done)) for part in plan.per_shard()]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(timeout)
        if reader.is_alive():
            reader.kill()
            reader.join()
    results = {}
    while not done.empty():
        shard, accepted = done.get()
        results[shard] = accepted
    return results
