import argparse
import sys

from .supervisor import Supervisor
from .tasks import Task
from .wire import EventWire


def main():
    ap = argparse.ArgumentParser(prog="nightly")
    ap.add_argument("--limit", type=float, default=600)
    ap.add_argument("--only", action="append", choices=sorted(Task.registry))
    args = ap.parse_args()
    wire = EventWire()
    supervisor = Supervisor(wire, args.limit)
    try:
        for name in args.only or Task.registry:
            sys.stdout.flush()
            print(f"{name}: {supervisor.execute(Task.registry[name]())}")
    finally:
        wire.close()


if __name__ == "__main__":
    main()
