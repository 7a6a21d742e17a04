import argparse
from itertools import islice

import zmq

from metricship.exporter import Exporter
from metricship.sources import REGISTRY
from metricship.supervisor import Supervisor


def parse():
    p = argparse.ArgumentParser()
    p.add_argument("--collectors", type=int, default=len(REGISTRY))
    p.add_argument("--samples", type=int, default=5)
    p.add_argument("--prefix", default="host1")
    return p.parse_args()


def main():
    args = parse()
    ctx = zmq.Context()
    sink = ctx.socket(zmq.PULL)
    port = sink.bind_to_random_port("tcp://127.0.0.1")

    exporter = Exporter(f"tcp://127.0.0.1:{port}", args.prefix)
    exporter.count("agent.starts")
    supervisor = Supervisor(exporter, list(islice(REGISTRY, args.collectors)), args.samples)
    supervisor.launch()
    supervisor.wait(7)

    lines = []
    while sink.poll(200):
        lines.append(sink.recv_string())
    for line in sorted(lines):
        print(line.split("|@")[0])
    sink.close(0)


if __name__ == "__main__":
    main()
