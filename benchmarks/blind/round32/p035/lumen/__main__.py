import argparse
import contextlib
import logging
import time

from .controller import LightController
from .gateway import Gateway
from .model import load_zones


def main() -> None:
    parser = argparse.ArgumentParser(prog="lumen", description="Dim the street lights, zone by zone.")
    parser.add_argument("--level", type=int, default=70, choices=range(0, 101), metavar="0..100")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with contextlib.ExitStack() as stack:
        gateway = Gateway()
        gateway.start()
        stack.callback(gateway.halt)
        controller = LightController(gateway.hello_url, gateway.order_url)
        stack.callback(controller.close)
        controller.preflight()
        zones = load_zones()
        controller.start(zones, args.level)
        statuses = controller.wait(5)
        time.sleep(0.2)
        switched = len(gateway.switched)
        print(f"{switched} of {sum(len(z.cabinets) for z in zones)} cabinets switched, status {statuses}")


if __name__ == "__main__":
    main()
