from __future__ import annotations

import argparse
import logging

from . import worker
from .broker import Broker
from .launchers import Launcher

UNITS = {f"src/u{n}.c": f"int u{n}(void) {{ return {n}; }}" for n in range(5)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="gridcc")
    roles = parser.add_subparsers(dest="role", required=True)
    b = roles.add_parser("broker")
    b.add_argument("--launcher", choices=sorted(Launcher.registry), default="posix")
    b.add_argument("--workers", type=int, default=2)
    w = roles.add_parser("worker")
    w.add_argument("--broker", required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if args.role == "worker":
        return worker.run(args.broker)
    broker = Broker(Launcher.registry[args.launcher](), args.workers)
    try:
        results = broker.build(UNITS)
    finally:
        broker.close()
    for unit, crc in sorted(results.items()):
        print(f"{crc:08x} {unit}")
    return 0 if len(results) == len(UNITS) else 1


if __name__ == "__main__":
    raise SystemExit(main())
