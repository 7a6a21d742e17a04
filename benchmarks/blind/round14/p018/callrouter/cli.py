from __future__ import annotations

import logging

import zmq

from .service import RouterProcess
from .table import RouteTable


def default_table() -> RouteTable:
    return RouteTable().add("44", "BT").add("4420", "COLT").add("33", "ORANGE")


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    router = RouterProcess(default_table(), zmq.Context)
    router.start()
    router.join(1.5)
    if router.is_alive():
        router.kill()
        router.join()
    logging.info("router status %s", router.exitcode)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
