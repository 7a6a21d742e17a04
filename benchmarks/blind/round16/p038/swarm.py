"""Asynchronous particle swarm optimisation; fitness runs in a process pool beside the event loop."""
import asyncio
import multiprocessing
import os
import random
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import zmq
import zmq.asyncio

import fitness
from tracing import tracer

START_METHOD = "spawn"


class Swarm:
    def __init__(self, size, dimension, seed=5):
        self.rng = random.Random(seed)
        self.x = [[self.rng.uniform(-4, 4) for _ in range(dimension)] for _ in range(size)]
        self.v = [[0.0] * dimension for _ in range(size)]
        self.best = [(float("inf"), p) for p in self.x]

    @property
    def leader(self):
        return min(self.best)

    def tell(self, values):
        for i, value in enumerate(values):
            if value < self.best[i][0]:
                self.best[i] = (value, list(self.x[i]))
        goal = self.leader[1]
        for i, (_, own) in enumerate(self.best):
            r, s = self.rng.random(), self.rng.random()
            self.v[i] = [
                0.7 * v + 1.4 * r * (p - x) + 1.4 * s * (g - x)
                for v, p, g, x in zip(self.v[i], own, goal, self.x[i])
            ]
            self.x[i] = [x + v for x, v in zip(self.x[i], self.v[i])]


async def gather_traces(sock, traces):
    while True:
        traces.append(await sock.recv_json())


async def optimise(url, rounds=3):
    loop = asyncio.get_running_loop()
    swarm = Swarm(6, 3)
    with ProcessPoolExecutor(2, multiprocessing.get_context(START_METHOD)) as pool:
        score = partial(loop.run_in_executor, pool, partial(fitness.ackley, url))
        for number in range(rounds):
            tracer(url).emit("round", number)
            swarm.tell(await asyncio.gather(*map(score, swarm.x)))
    return swarm.leader[0]


async def main():
    ctx = zmq.asyncio.Context()
    sink = ctx.socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{sink.bind_to_random_port('tcp://127.0.0.1')}"
    traces = []
    reader = asyncio.create_task(gather_traces(sink, traces))
    value = await asyncio.wait_for(optimise(url), 8)
    await asyncio.sleep(0.3)
    reader.cancel()
    sources = {t["pid"] for t in traces}
    print(f"best {value:.3f}, {len(traces)} traces from {len(sources)} processes, driver {os.getpid() in sources}")
    tracer(url).close()
    sink.close(0)


if __name__ == "__main__":
    asyncio.run(main())
