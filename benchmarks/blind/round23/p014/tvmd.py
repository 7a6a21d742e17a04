import argparse
import os
import sys

import daemon
from backoffice import BackOffice
from machine import TicketMachine

SCRIPT = ["idle", "buy single", "coin jam", "buy day", "buy short", "idle"]


def parse(argv):
    ap = argparse.ArgumentParser(prog="tvmd")
    ap.add_argument("--office", default="ipc://office.sock")
    ap.add_argument("--machine", default="TVM-0412")
    ap.add_argument("--pidfile", default="tvmd.pid")
    ap.add_argument("--foreground", action="store_true")
    return ap.parse_args(argv)


def main(argv=None):
    opts = parse(argv)
    office = BackOffice(opts.machine)
    if not opts.foreground:
        daemon.detach(opts.pidfile)
    office.connect(opts.office)
    try:
        takings = TicketMachine(office, SCRIPT).serve()
        with open("takings.txt", "w") as fh:
            fh.write(f"{os.getpid()} {takings}\n")
    finally:
        office.hangup()
        daemon.remove(opts.pidfile)
    return 0


if __name__ == "__main__":
    sys.exit(main())
