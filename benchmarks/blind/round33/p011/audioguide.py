import argparse
import os
import random
import sys
import tempfile

import zmq
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.process import fork_processes

import desk
import tours
from counters import Counters


def check_endpoint(endpoint):
    """Fail early, in the terminal, if the desk's endpoint cannot be bound."""
    context = zmq.Context.instance()
    probe = context.socket(zmq.PULL)
    try:
        probe.bind(endpoint)
    finally:
        probe.close(0)
        context.term()


class LoanPost:
    def __init__(self, number, endpoint, ticks=8):
        self.counters = Counters(number, endpoint)
        self.random = random.Random(number)
        self.stations = [s for tour in tours.TOURS.values() for s in tour]
        self.ticks = ticks
        self.timer = PeriodicCallback(self.tick, 40)

    def tick(self):
        station = self.random.choice(self.stations)
        self.counters.played(station.number)
        self.ticks -= 1
        if self.ticks <= 0:
            self.timer.stop()
            IOLoop.current().stop()

    def run(self):
        loop = IOLoop.current()
        self.timer.start()
        loop.start()
        self.counters.close()


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--posts", type=int, default=2)
    opts = cli.parse_args()

    endpoint = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="guide-"), "desk")
    check_endpoint(endpoint)
    task = fork_processes(opts.posts + 1, max_restarts=0)
    if task == 0:
        totals = desk.collect(endpoint, opts.posts)
        for number, count in sorted(totals.items()):
            print(f"{number} {tours.by_number(number).title:22} {count}")
    else:
        LoanPost(task, endpoint).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
