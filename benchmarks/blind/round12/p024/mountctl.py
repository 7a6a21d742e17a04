#!/usr/bin/env python
"""Start the alt-az mount daemon of the 40 cm telescope, and look at where it points."""
import argparse
import os
import signal
import sys
import time

import zmq

from mountd.config import SiteConfig
from mountd.daemon import read_pid
from mountd.service import MountService


def watch(cfg, seconds):
    ctx = zmq.Context()
    sub = ctx.socket(zmq.SUB)
    sub.subscribe(b"azel")
    sub.connect(cfg.status_endpoint)
    end = time.monotonic() + seconds
    got = 0
    while time.monotonic() < end:
        if sub.poll(200):
            topic, az, el = sub.recv().split()
            got += 1
    sub.close()
    ctx.term()
    return got


def start(cfg, steps):
    pid = os.fork()
    if pid == 0:
        # the launcher stays attached to the terminal, the service goes away from it
        code = 1
        try:
            code = MountService(cfg).run(steps)
        finally:
            os._exit(code)
    os.waitpid(pid, 0)
    n = watch(cfg, 1.5)
    print(f"{n} status lines")
    daemon = read_pid(cfg.pidfile)
    if daemon:
        try:
            os.kill(daemon, signal.SIGKILL)
        except ProcessLookupError:
            pass
    for leftover in (cfg.pidfile, cfg.status_path):
        if os.path.exists(leftover):
            os.unlink(leftover)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("verb", choices=["start", "where"])
    ap.add_argument("--steps", type=int, default=10)
    args = ap.parse_args()
    cfg = SiteConfig.here()
    if args.verb == "start":
        start(cfg, args.steps)
    else:
        print(watch(cfg, 1.0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
