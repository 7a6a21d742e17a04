import argparse
import logging

from plughost.core import Host


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--enable", default="clock")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    host = Host(args.enable.split(","))
    host.load()
    host.run()
    host.close()


if __name__ == "__main__":
    main()
