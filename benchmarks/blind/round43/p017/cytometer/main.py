from __future__ import annotations

import argparse
import multiprocessing
import queue
import random
from collections import Counter

from .gates import Event
from .stage import Stage


def tube(count: int, seed: int = 17) -> list[Event]:
    rng = random.Random(seed)
    return [
        Event(rng.gauss(300, 120), rng.gauss(200, 60), rng.expovariate(1 / 400), rng.expovariate(1 / 300))
        for _ in range(count)
    ]


def main() -> None:
    cli = argparse.ArgumentParser()
    cli.add_argument("--events", type=int, default=3000)
    cli.add_argument("--lanes", type=int, default=2)
    args = cli.parse_args()

    mp = multiprocessing.get_context("fork")
    outcome = mp.Queue()
    display = Stage.build("display")
    address = display.start()
    events = tube(args.events)
    lanes = []
    for lane in range(args.lanes):
        gate = Stage.build("gate", debris=110 + 10 * lane)
        process = mp.Process(
            target=gate.main, name=f"lane{lane}", args=(events[lane::args.lanes], address, outcome)
        )
        process.start()
        lanes.append(process)

    totals: Counter[str] = Counter()
    for _ in lanes:
        try:
            totals += outcome.get(timeout=3)
        except queue.Empty:
            break
    display.refresh(100)
    for process in lanes:
        process.join(2)
        if process.is_alive():
            process.kill()
    display.stop()
    print(dict(totals), "display frames:", display.frames)


if __name__ == "__main__":
    main()
