import argparse
import logging

from settlement.coordinator import Coordinator


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--books", default="eq")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    coordinator = Coordinator(args.books.split(","))
    coordinator.open()
    coordinator.settle()
    coordinator.close()


if __name__ == "__main__":
    main()
