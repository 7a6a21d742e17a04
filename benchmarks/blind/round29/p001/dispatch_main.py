import argparse
import itertools
import logging
import multiprocessing as mp
import queue
import sys
import time

from dispatch.model import Order
from dispatch.stats import StatsCollector
from dispatch.zone import ZoneWorker

log = logging.getLogger("dispatch")
RESTAURANTS = ("Pho 24", "Burger Lab", "Casa Lupo", "Green Bowl")


def sample_orders(count):
    for number, restaurant in zip(range(count), itertools.cycle(RESTAURANTS)):
        yield Order(number, restaurant, (number * 7) % 10, (number * 3) % 10)


def collect(results, expected, patience):
    got, deadline = [], time.monotonic() + patience
    while len(got) < expected and time.monotonic() < deadline:
        try:
            got.append(results.get(timeout=0.2))
        except queue.Empty:
            continue
    return got


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--zones", default="north,south")
    parser.add_argument("--orders", type=int, default=9)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")

    collector = StatsCollector()
    results = mp.Queue()
    workers = [ZoneWorker(z, results, collector.endpoint) for z in args.zones.split(",")]
    for worker in workers:
        worker.start()

    for order, worker in zip(sample_orders(args.orders), itertools.cycle(workers)):
        worker.offer(order)
    assignments = collect(results, args.orders, patience=3)
    for worker in workers:
        worker.stop()
    for worker in workers:
        worker.join(1)
        if worker.is_alive():
            log.warning("%s did not stop, killing it", worker.name)
            worker.kill()
            worker.join(1)

    for a in sorted(assignments, key=lambda a: a.order):
        log.info("order %d -> %s (%.2f)", a.order, a.courier, a.score)
    log.info("%d stats lines", len(collector.drain()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
