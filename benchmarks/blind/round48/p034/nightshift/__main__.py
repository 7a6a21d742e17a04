import logging
import sys

from .jobs import Depreciation, Inventory, WarrantyCheck
from .scheduler import Scheduler
from .status import status_feed


def plan():
    yield Depreciation({"forklift-3": 18000.0, "scanner-9": 240.0})
    yield Inventory(["dock-1", "dock-2", "yard-7?"])
    yield WarrantyCheck([20400, 20310])


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    with status_feed() as feed:
        scheduler = Scheduler(feed)
        scheduler.install_signals()
        results = scheduler.run(plan())
    for name, status in results.items():
        logging.info("%-14s exit %d", name, status)
    return 0


if __name__ == "__main__":
    sys.exit(main())
