import argparse
import logging
import sys

from .feeder import Feeder, SolarFeeder
from .hub import Hub


def main() -> int:
    parser = argparse.ArgumentParser(prog="gridsim")
    parser.add_argument("--feeders", type=int, default=2)
    parser.add_argument("--capacity", type=float, default=180.0)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    hub = Hub(args.capacity)
    nodes: list[Feeder] = [Feeder(f"feeder-{n}", hub.url, 80.0 + 15 * n) for n in range(args.feeders)]
    nodes.append(SolarFeeder("roof-1", hub.url, 60.0))
    for node in nodes:
        node.register()
        hub.step(500)
    for node in nodes:
        node.start()
    hub.serve(nodes, seconds=6.0)
    for node in nodes:
        node.join(0.5)
        if node.exitcode is None:
            node.kill()
        node.hang_up()
    print(f"load {sum(hub.load.values()):.1f} kW, {dict(hub.counts)}")
    hub.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
