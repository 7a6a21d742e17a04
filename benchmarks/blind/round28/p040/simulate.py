import argparse
import collections
import os
import random
import tempfile

import zmq

from crane import Scenario, simulate
from isolation import RunFailed
from tracing import ENDPOINT_VARIABLE, tracer


class Plotter:
    """Counts rows instead of drawing them."""

    def __init__(self, endpoint: str):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.SUB)
        self.socket.subscribe("")
        self.socket.bind(endpoint)
        self.rows = collections.Counter()

    def catch_up(self, patience: int = 150):
        while self.socket.poll(patience):
            topic, _ = self.socket.recv_multipart()
            self.rows[topic.decode()] += 1

    def close(self):
        self.socket.close(0)
        self.context.term()


def main():
    cli = argparse.ArgumentParser(description="sway of a container, over random scenarios")
    cli.add_argument("--runs", type=int, default=3)
    cli.add_argument("--seed", type=int, default=11)
    args = cli.parse_args()

    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        os.environ[ENDPOINT_VARIABLE] = f"ipc://{folder}/trace"
        plotter = Plotter(os.environ[ENDPOINT_VARIABLE])
        tracer()
        plotter.catch_up()  # lets the subscription through
        tracer().header("time", "trolley", "angle")
        plotter.catch_up()
        for run in range(args.runs):
            scenario = Scenario(run, rng.uniform(8, 30), rng.uniform(4e3, 3e4), rng.uniform(0, 0.08))
            try:
                print(f"run {run}: rope {scenario.rope:.1f} m, sway {simulate(scenario):.2f} m")
            except RunFailed as failure:
                print(f"run {run}: {failure}")
            plotter.catch_up()
        tracer().close()
        plotter.close()
    print("rows:", dict(plotter.rows))


if __name__ == "__main__":
    main()
