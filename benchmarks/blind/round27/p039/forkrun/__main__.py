import argparse
import collections
import unittest

import zmq

from .results import DashboardResult
from .runner import ForkingRunner


def parse():
    parser = argparse.ArgumentParser(prog="forkrun")
    parser.add_argument("module")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--dashboard", default="tcp://127.0.0.1:0")
    return parser.parse_args()


def main():
    options = parse()
    suite = unittest.defaultTestLoader.loadTestsFromName(options.module)
    with zmq.Context() as context:
        with context.socket(zmq.PULL) as board, context.socket(zmq.PUSH) as line:
            board.bind(options.dashboard)
            line.linger = 0
            line.connect(board.last_endpoint.decode())
            result = ForkingRunner(DashboardResult(line, options.verbose)).run(suite)
            outcomes = collections.Counter()
            while board.poll(250):
                outcomes[board.recv_json(zmq.DONTWAIT)["outcome"]] += 1
    print(f"ran {result.testsRun}, passed {result.passed}, dashboard saw {dict(outcomes)}")


if __name__ == "__main__":
    main()
