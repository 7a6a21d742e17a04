import argparse
import logging

from camera.drivers import DRIVERS
from camera.supervisor import Supervisor


def camera_spec(text: str) -> tuple[str, str]:
    name, _, driver = text.partition(":")
    if driver not in DRIVERS:
        raise argparse.ArgumentTypeError(f"no driver {driver!r}, one of {sorted(DRIVERS)}")
    return name, driver


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cameras", type=lambda s: [camera_spec(c) for c in s.split(",")], required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with Supervisor() as supervisor:
        for name, driver in args.cameras:
            supervisor.add(DRIVERS[driver], name)
        supervisor.watch(seconds=0.8)


if __name__ == "__main__":
    main()
