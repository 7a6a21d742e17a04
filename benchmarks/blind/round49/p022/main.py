"""Interlocking simulator: each region runs in a process of its own."""
import argparse
import json
import os
import select
import signal
import sys
import time

import zmq

from interlocking.observers import Journal, Panel, Wire
from interlocking.region import PLANS, Region


def launch(region, panel):
    inlet, outlet = os.pipe()
    pid = os.fork()
    if pid:
        os.close(outlet)
        return pid, inlet
    status = 1
    try:
        os.close(inlet)
        region.detach(panel)
        region.attach(Wire(outlet))
        region.simulate()
        status = 0
    finally:
        os._exit(status)


def relay(inlets, panel, journal, limit):
    end = time.monotonic() + limit
    pending = {fd: b"" for fd in inlets}
    while pending and time.monotonic() < end:
        ready, _, _ = select.select(list(pending), [], [], 0.2)
        for fd in ready:
            chunk = os.read(fd, 4096)
            if not chunk:
                os.close(fd)
                del pending[fd]
                continue
            *lines, pending[fd] = (pending[fd] + chunk).split(b"\n")
            for line in lines:
                row = json.loads(line)
                panel.changed(*row)
                journal.changed(*row)


def reap(pids, patience=2.0):
    end = time.monotonic() + patience
    left = set(pids)
    while left:
        for pid in list(left):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                left.discard(pid)
        if left and time.monotonic() > end:
            for pid in left:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--regions", default=",".join(PLANS))
    args = parser.parse_args(argv)

    ctx = zmq.Context()
    panel = Panel(ctx)
    journal = Journal()
    regions = [Region(name) for name in args.regions.split(",")]
    for region in regions:
        region.attach(panel)
        first = next(iter(region.elements))
        panel.changed(first, "unknown", region.elements[first].state)

    started = [launch(region, panel) for region in regions]
    relay([fd for _, fd in started], panel, journal, 5.0)
    reap([pid for pid, _ in started])
    print(f"{len(journal.rows)} changes in {len(regions)} regions, panel has {panel.count}")
    panel.close()
    ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
