from __future__ import annotations

import logging
import time
from collections import Counter

from .legs import Attendant
from .trunk import Switch, Trunk

CALLS = {"a17": "1", "a18": "21", "a19": "920", "a20": ""}


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s")
    switch = Switch()
    switch.start()
    trunk = Trunk("carrier-a", switch.endpoint)
    trunk.check()
    codes = Attendant(trunk).answer(CALLS)
    trunk.close()
    time.sleep(0.2)
    switch.halt.set()
    switch.join(2)
    logging.info("exit codes %s", codes)
    logging.info("switch saw %s", dict(Counter(command[1] for command in switch.commands)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
