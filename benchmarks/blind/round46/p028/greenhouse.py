#!/usr/bin/env python3
"""Waters the greenhouse. Usage: greenhouse.py start|status [--ticks N]"""
import argparse
import os
import sys
import tempfile
import time

import zmq

from beds import Bed
from daemon import Daemon


class Greenhouse(Daemon):
    def __init__(self, folder, ticks):
        super().__init__(os.path.join(folder, "greenhouse.pid"), os.path.join(folder, "greenhouse.log"))
        self.ticks = ticks
        self.address = "ipc://" + os.path.join(folder, "control")
        self.context = zmq.Context()
        self.beds = [Bed("tomato", 7), Bed("cactus", 1), Bed("basil", 5)]

    def ask(self, question, timeout=200):
        """Talk to a greenhouse that is already there; None if nobody answers."""
        with self.context.socket(zmq.REQ) as req:
            req.linger = 0
            req.connect(self.address)
            req.send_string(question)
            if req.poll(timeout):
                return req.recv_json(zmq.NOBLOCK)
        return None

    def start(self):
        if self.ask("status") is not None:
            sys.exit("somebody else waters this greenhouse")
        super().start()

    def started(self):
        with open(self.logfile) as log:
            sys.stdout.write(log.read())

    def run(self):
        control = self.context.socket(zmq.REP)
        control.bind(self.address)
        state = []
        for tick in range(self.ticks):
            state = [bed.tick() for bed in self.beds]
            print(tick, *("%(plant)s=%(moisture)s/%(valve)s" % bed for bed in state), flush=True)
            if control.poll(50):
                control.recv_string(zmq.NOBLOCK)
                control.send_json(state)
        control.close(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["start", "status"])
    parser.add_argument("--ticks", type=int, default=10)
    parser.add_argument("--folder", default=None)
    args = parser.parse_args()

    folder = args.folder or tempfile.mkdtemp(prefix="greenhouse-")
    greenhouse = Greenhouse(folder, args.ticks)
    if args.command == "start":
        greenhouse.start()
    else:
        print(time.strftime("%H:%M:%S"), greenhouse.ask("status") or "not running")


if __name__ == "__main__":
    main()
