import argparse
import concurrent.futures as cf
import logging
import sys
import time

import zmq

from . import bus
from .model import load_orders
from .rules import plan

log = logging.getLogger("dispatch")


class Board:
    """Wall display of the control room: shows what goes over the bus."""

    def __init__(self, endpoint):
        self.ctx = zmq.Context.instance()
        self.feed = self.ctx.socket(zmq.PULL)
        self.feed.bind(endpoint)
        self.lines = []

    def refresh(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.feed.poll(50):
                self.lines.append(self.feed.recv_json(zmq.NOBLOCK))

    def close(self):
        self.feed.close(0)


def run_plan(orders, vehicles):
    pool = cf.ProcessPoolExecutor(max_workers=vehicles, initializer=bus.reopen)
    legs = []
    try:
        pending = [pool.submit(plan, order) for order in orders]
        for future in cf.as_completed(pending, timeout=3):
            legs.append(future.result())
    except cf.TimeoutError:
        log.warning("planning incomplete: %d of %d", len(legs), len(orders))
        for worker in list(pool._processes.values()):
            worker.kill()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return legs


def main():
    parser = argparse.ArgumentParser(prog="dispatch")
    parser.add_argument("--orders", required=True)
    parser.add_argument("--vehicles", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    board = Board(bus.ENDPOINT)
    orders = load_orders(args.orders)
    bus.channel.report("shift", orders=len(orders))
    legs = run_plan(orders, args.vehicles)
    bus.channel.report("done", minutes=sum(leg.minutes for leg in legs))
    board.refresh(0.5)
    for topic, facts in board.lines:
        log.info("%-8s %s", topic, facts)
    board.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
