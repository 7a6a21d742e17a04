"""Pick-by-light controller of a spare-parts warehouse: `serve` puts the lamp driver in the background."""
import os
import sys
import time

from daemonize import detach
from lamps import LampDriver
from rack import PickList, Slot

RUN_DIR = os.path.dirname(os.path.abspath(__file__))
PIDFILE = os.path.join(RUN_DIR, "picklight.pid")


def todays_list() -> PickList:
    picks = PickList("order-7731")
    for aisle, shelf, qty in [("A", 3, 2), ("A", 7, 1), ("C", 1, 12)]:
        picks.add(Slot(aisle, shelf), qty)
    return picks


def serve() -> int:
    driver = LampDriver()
    driver.self_check()
    if detach(PIDFILE, RUN_DIR):
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline and not os.path.exists(PIDFILE):
            time.sleep(0.05)
        return 0
    picks = todays_list()
    for slot, qty in picks:
        driver.light(slot, qty)
        time.sleep(0.2)
    driver.rest()
    os.unlink(PIDFILE)
    return 0


def status() -> int:
    print("running" if os.path.exists(PIDFILE) else "stopped")
    return 0


COMMANDS = {"serve": serve, "status": status}

if __name__ == "__main__":
    match sys.argv[1:]:
        case [name] if name in COMMANDS:
            sys.exit(COMMANDS[name]())
        case _:
            sys.exit(f"usage: picklight.py {'|'.join(COMMANDS)}")
