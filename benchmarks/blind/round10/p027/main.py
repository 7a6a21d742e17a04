"""Bridges an inner PUB/SUB bus to an outer one."""
import argparse
import time

from bridge.bridge import Bridge
from bridge.config import Route, load


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=0.8)
    args = parser.parse_args()
    bridges = [Bridge(Route(**entry)) for entry in load()]
    for bridge in bridges:
        bridge.start()
    time.sleep(args.seconds)
    for bridge in bridges:
        bridge.stop()


if __name__ == "__main__":
    main()
