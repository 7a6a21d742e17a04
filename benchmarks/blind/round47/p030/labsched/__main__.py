import argparse
import logging
import os
import shutil
import sys
import tempfile

from . import daemon
from .scheduler import Scheduler


def cmd_start(opts):
    home = tempfile.mkdtemp(prefix="labsched-")
    sched = Scheduler(home)
    sched.load()
    sched.open()
    readiness = daemon.detach(os.path.join(home, "labsched.pid"))
    sched.handle_signals()
    try:
        sched.run(opts.ticks)
        readiness.notify("ran %d ticks as %d" % (opts.ticks, os.getpid()))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    os._exit(0)


def cmd_check(opts):
    sched = Scheduler(tempfile.gettempdir())
    sched.load()
    for inst in sched.instruments:
        print(inst.name, inst.read().value)
    return 0


def main():
    ap = argparse.ArgumentParser(prog="labsched")
    sub = ap.add_subparsers(dest="command", required=True)
    start = sub.add_parser("start")
    start.add_argument("--ticks", type=int, default=10)
    start.set_defaults(func=cmd_start)
    check = sub.add_parser("check")
    check.set_defaults(func=cmd_check)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    return opts.func(opts)


if __name__ == "__main__":
    sys.exit(main())
