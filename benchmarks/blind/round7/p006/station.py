import argparse
import logging
import sys

from weather.config import StationConfig
from weather.hub import Hub
from weather.sampling import sample_all


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--sensors", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    hub = Hub(StationConfig())
    hub.send("station.up", sensors=args.sensors)
    try:
        codes = sample_all(hub, args.sensors)
    finally:
        hub.close()
    print("exit codes:", codes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
