from __future__ import annotations

import multiprocessing as mp
import random

import zmq

from .config import Settings
from .observer import Feed, Observer
from .worker import Evaluator


def breed(rng: random.Random, parents: list[list[float]], s: Settings) -> list[list[float]]:
    return [[v + rng.gauss(0, s.sigma) for v in rng.choice(parents)] for _ in range(s.lam)]


def optimise(s: Settings, observer: Observer) -> float:
    rng = random.Random(s.seed)
    fork = mp.get_context("fork")
    tasks, results = fork.Queue(), fork.Queue()
    crew = [Evaluator(n, tasks, results, observer) for n in range(s.workers)]
    for member in crew:
        member.start()
    parents = [[rng.uniform(-3, 3) for _ in range(s.dimension)] for _ in range(s.mu)]
    best = float("inf")
    for generation in range(s.generations):
        brood = breed(rng, parents, s)
        for index, x in enumerate(brood):
            tasks.put((generation, index, x))
        scored = []
        for _ in brood:
            g, i, value = results.get(timeout=s.patience)
            observer.evaluated(g, i, value)
            scored.append((value, i))
        scored.sort()
        best = min(best, scored[0][0])
        parents = [brood[i] for _, i in scored[: s.mu]]
    for _ in crew:
        tasks.put(None)
    for member in crew:
        member.join(2)
        if member.is_alive():
            member.kill()
        observer.finished(member.name)
    return best


def main() -> None:
    front = zmq.Context()
    plot = front.socket(zmq.PULL)
    port = plot.bind_to_random_port("tcp://127.0.0.1")
    feed = Feed(f"tcp://127.0.0.1:{port}")
    print(f"best {optimise(Settings(), feed):.4f}")
    seen = 0
    while plot.poll(200):
        plot.recv_multipart()
        seen += 1
    print("progress messages", seen)
    feed.close()
    plot.close()
    front.term()


if __name__ == "__main__":
    main()
