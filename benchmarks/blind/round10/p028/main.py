import logging
import time

from repeater.repeater import Repeater

logging.basicConfig(level=logging.INFO)


def main() -> None:
    repeaters = {name: Repeater(name) for name in ("north", "south")}
    for repeater in repeaters.values():
        repeater.launch()
    time.sleep(0.3)
    for repeater in repeaters.values():
        repeater.halt()
    logging.info("%s", {name: repeater.repeated for name, repeater in repeaters.items()})


if __name__ == "__main__":
    main()
