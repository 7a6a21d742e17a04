"""Training launcher: one forked process a rank."""
from __future__ import annotations

import argparse
import os
from multiprocessing import get_context

from training.loop import train
from training.tracker import Tracker


def rank_main(rank: int, world: int) -> None:
    os.environ.update(RANK=str(rank), WORLD_SIZE=str(world))
    train(epochs=2)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nproc", type=int, default=1)
    args = parser.parse_args()
    tracker = Tracker.open(run="demo")
    tracker.log("launch", args.nproc)
    ctx = get_context("fork")
    ranks = [ctx.Process(target=rank_main, args=(rank, args.nproc)) for rank in range(args.nproc)]
    for process in ranks:
        process.start()
    for process in ranks:
        process.join(3)
    print([process.exitcode for process in ranks])
    tracker.close()


if __name__ == "__main__":
    main()
