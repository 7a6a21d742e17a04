import argparse
import logging

from sim.cells import Grid
from sim.outlets import outlet
from sim.recorder import Recorder


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cells", type=int, default=2)
    parser.add_argument("--steps", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")
    recorder = Recorder()
    outlet("meta").write({"cells": args.cells, "steps": args.steps})
    Grid(args.cells, args.steps).run()
    logging.info("%d records", recorder.drain())
    recorder.close()


if __name__ == "__main__":
    main()
