import argparse
import logging

from .bus import PlantBus
from .monitor import Monitor
from .plant import Plant


def main():
    cli = argparse.ArgumentParser(prog="stacker")
    cli.add_argument("--aisles", type=int, default=3)
    cli.add_argument("--seconds", type=float, default=1.0)
    args = cli.parse_args()
    logging.basicConfig(level=logging.INFO)

    with Monitor() as monitor:
        bus = PlantBus(monitor.endpoint, "plant").up()
        plant = Plant(bus, args.aisles)
        plant.launch(args.seconds)
        failed = plant.wait(4)
        bus.send("stopped", failed=failed)
        bus.down()
        for line, count in sorted(monitor.result().items()):
            print(f"{count:4} {line}")


if __name__ == "__main__":
    main()
