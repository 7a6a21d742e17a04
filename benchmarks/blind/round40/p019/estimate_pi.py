import argparse
import random
import time
from typing import NamedTuple

from tally import MapReduce, ProgressBoard


class Batch(NamedTuple):
    seed: int
    size: int


class Hits(NamedTuple):
    inside: int
    total: int


def throw(batch: Batch) -> Hits:
    draw = random.Random(batch.seed).random
    inside = sum(draw() ** 2 + draw() ** 2 <= 1 for _ in range(batch.size))
    return Hits(inside, batch.size)


def add(a: Hits, b: Hits) -> Hits:
    return Hits(a.inside + b.inside, a.total + b.total)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--batches", type=int, default=4)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()

    batches = [Batch(seed, options.size) for seed in range(options.batches)]
    with ProgressBoard() as board:
        job = MapReduce(throw, add, board=None if options.quiet else board)
        hits = job.run(batches)
        time.sleep(0.1)
        print(board)
    print(f"pi is about {4 * hits.inside / hits.total:.4f}")


if __name__ == "__main__":
    main()
