"""Command line of taskd."""
import argparse
import logging

from .broker import Broker
from .metrics import Metrics, Sink


def workload(number):
    for index in range(number):
        yield "crash" if index == 3 else f"add {index} {index * 2}"


def main():
    parser = argparse.ArgumentParser(prog="taskd")
    parser.add_argument("--tasks", type=int, default=6)
    parser.add_argument("--slots", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    sink = Sink()
    metrics = Metrics(sink.endpoint)
    broker = Broker(metrics, options.slots)
    broker.dispatch(workload(options.tasks))
    print("codes", broker.stop(), "replaced", broker.replaced)
    metrics.flush()
    print(sink.totals())


if __name__ == "__main__":
    main()
