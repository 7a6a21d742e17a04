from __future__ import annotations

import logging
import tempfile

import corelog
from supervise import Supervisor

log = logging.getLogger("service")


def import_orders() -> None:
    log.info("importing orders")
    orders = {"a": "12", "b": "x"}
    total = sum(int(value) for value in orders.values())
    log.info("imported %d", total)


def clean_up() -> None:
    stale = [n for n in range(10) if n % 4 == 0]
    assert stale


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        corelog.configure(folder)
        supervisor = Supervisor()
        supervisor.launch("import", import_orders)
        supervisor.launch("clean", clean_up)
        for name, code in supervisor.reap(2.0).items():
            print(name, code)


if __name__ == "__main__":
    main()
