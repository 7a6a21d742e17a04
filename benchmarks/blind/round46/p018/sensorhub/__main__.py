import argparse

from . import Hub, HubConfig
from .drivers import KINDS

parser = argparse.ArgumentParser(prog="sensorhub")
parser.add_argument("--drivers", nargs="+", choices=sorted(KINDS), default=["imu"])
parser.add_argument("--samples", type=int, default=5)


def main():
    options = parser.parse_args()
    hub = Hub(HubConfig(options.drivers, options.samples))
    hub.start()
    try:
        for kind, mean in sorted(hub.gather().items()):
            print(f"{kind:6} {mean:9.3f}")
    finally:
        hub.stop()


if __name__ == "__main__":
    main()
