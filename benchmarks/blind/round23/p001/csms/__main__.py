import logging

from .config import DEPOT
from .supervisor import Depot


def main():
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s %(message)s")
    depot = Depot(DEPOT)
    depot.start()
    depot.stop()


if __name__ == "__main__":
    main()
