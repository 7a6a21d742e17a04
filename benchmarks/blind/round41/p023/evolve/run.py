from __future__ import annotations

import argparse
import logging
import multiprocessing
import tempfile
from functools import partial

from . import telemetry
from .island import Island, advance
from .tour import cities

log = logging.getLogger("evolve")


def migrate(islands: list[Island], count: int = 2) -> None:
    emigrants = [island.best(count) for island in islands]
    for island, arrivals in zip(islands, emigrants[-1:] + emigrants[:-1]):
        island.immigrate(arrivals)


def evolve(islands: list[Island], epochs: int, generations: int) -> list[Island]:
    telemetry.point("run", islands=len(islands), epochs=epochs)
    with multiprocessing.Pool(min(2, len(islands))) as pool:
        for epoch in range(epochs):
            try:
                islands = pool.map_async(partial(advance, generations=generations), islands).get(3)
            except multiprocessing.TimeoutError:
                log.error("epoch %d did not finish", epoch)
                break
            migrate(islands)
            telemetry.point("epoch", number=epoch,
                            best=min(i.fitness(i.best()[0]) for i in islands))
    return islands


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--islands", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--generations", type=int, default=8)
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory(prefix="evolve") as tmp:
        endpoint = f"ipc://{tmp}/points"
        collector = telemetry.Collector(endpoint)
        collector.start()
        collector.ready.wait(2)
        client = telemetry.setup(endpoint)
        where = cities(18, args.seed)
        islands = [Island.populated(n, where, args.seed) for n in range(args.islands)]
        islands = evolve(islands, args.epochs, args.generations)
        client.close()
        collector.stopping.set()
        collector.join(3)
        log.info("best tour %.3f", min(i.fitness(i.best()[0]) for i in islands))
        for name, points in sorted(collector.series.items()):
            log.info("%-10s %d points", name, len(points))


if __name__ == "__main__":
    main()
