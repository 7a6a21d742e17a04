"""Scans a tree and publishes what changed since the last scan."""

import argparse
import contextlib
import os
import sys
import time

from daemonlib import Daemon
from scanner import changed, walk
from uplink import uplink


class InventoryAgent(Daemon):
    def __init__(self, root, address, scans, interval, foreground):
        super().__init__(foreground)
        self.root = root
        self.address = address
        self.remaining = scans
        self.interval = interval
        self.known = {}
        self.resources = contextlib.ExitStack()

    def check(self):
        if not os.path.isdir(self.root):
            sys.exit(f"not a directory: {self.root}")
        print("inventory agent: starting", flush=True)

    def setup(self):
        self.link = self.resources.enter_context(uplink(self.address))
        self.resources.callback(self.report)
        self.link.publish("agent.up", {"pid": os.getpid(), "port": self.link.port})

    def step(self):
        snapshot = {path: (size, digest) for path, size, digest in walk(self.root)}
        for path, entry in changed(self.known, snapshot):
            self.link.publish("file.changed", {"path": path, "entry": entry})
        self.known = snapshot
        self.remaining -= 1
        if self.remaining <= 0:
            return False
        time.sleep(self.interval)
        return True

    def report(self):
        print(f"inventory agent: {self.link.sent} messages", flush=True)

    def teardown(self):
        self.resources.close()


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--root", default="/usr/local")
    ap.add_argument("--publish", default="tcp://127.0.0.1")
    ap.add_argument("--scans", type=int, default=3)
    ap.add_argument("--interval", type=float, default=0.2)
    ap.add_argument("--foreground", action="store_true")
    ns = ap.parse_args()
    sys.exit(InventoryAgent(ns.root, ns.publish, ns.scans, ns.interval, ns.foreground).start())
