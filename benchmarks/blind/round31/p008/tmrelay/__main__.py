import argparse
import logging

from .distributor import Distributor
from .downlink import Downlink


def main() -> None:
    parser = argparse.ArgumentParser(prog="tmrelay")
    parser.add_argument("--satellites", type=lambda text: text.split(","), required=True)
    parser.add_argument("--packets", type=int, default=40)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    distributor = Distributor()
    downlinks = [Downlink(sat, distributor.endpoint, args.packets) for sat in args.satellites]
    for downlink in downlinks:
        downlink.start()
    distributor.open()
    for downlink in downlinks:
        code = downlink.wait(4)
        logging.info("%s: exit %d", downlink.satellite, code)
    distributor.close()

    for satellite in args.satellites:
        values = {n: v for (s, n), v in distributor.latest.items() if s == satellite}
        print(satellite, distributor.received.get(satellite, 0), values)


if __name__ == "__main__":
    main()
