"""Runs one simulated pass on the antenna test bench."""

import argparse

from acu.axis import Axis
from acu.link import ServoLink
from acu.settings import AcuSettings
from acu.simulator import AcuSimulator
from acu.tracking import run_pass


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--axes", nargs="+", default=["azimuth", "elevation"])
    return parser.parse_args()


def main() -> None:
    args = parse_args()
    settings = AcuSettings()
    with AcuSimulator() as acu:
        link = ServoLink(acu.endpoint, settings)
        axes = [Axis(name, settings.limits[name], link) for name in args.axes]
        for axis in axes:
            axis.enable()
        codes = run_pass(axes, settings, args.steps)
        for axis in axes:
            axis.stow()
        link.close()
    print("tracking loops ended with", codes)
    for (axis_name, verb), count in sorted(acu.seen.items()):
        print(f"{axis_name:10s} {verb:8s} {count}")


if __name__ == "__main__":
    main()
