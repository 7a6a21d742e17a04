import argparse
import logging
import sys
import threading
from collections import Counter

import zmq

from shopper import config


class BusMonitor(threading.Thread):
    def __init__(self):
        super().__init__(name="bus-monitor", daemon=True)
        self.counts = Counter()
        self.bound = threading.Event()
        self.halt = threading.Event()

    def run(self):
        with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
            sub.bind(config.RATE_BUS)
            sub.subscribe("")
            self.bound.set()
            while not self.halt.is_set():
                if sub.poll(100):
                    self.counts[sub.recv_multipart(zmq.NOBLOCK)[0].decode()] += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--city", default="LIS")
    parser.add_argument("--nights", type=int, default=1)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    monitor = BusMonitor()
    monitor.start()
    monitor.bound.wait(2)

    from shopper import engine, ratebus

    ratebus.settle()
    for rate in engine.shop_city(args.city, args.nights)[:3]:
        logging.info("%8.2f %s via %s", rate.cents / 100, rate.hotel, rate.supplier)
    ratebus.settle()
    monitor.halt.set()
    monitor.join(1)
    logging.info("bus saw %s", dict(monitor.counts))


if __name__ == "__main__":
    sys.exit(main())
