#!/usr/bin/env python3
"""Altitude fusion: one driver process per sensor, the filter in the parent."""
import os
import signal
import sys
import tempfile
import time
import traceback

import zmq

import board
import driver
from kalman import Kalman1D

RUN_SECONDS = 0.7


def spawn_driver(ctx, sensor, url):
    pid = os.fork()
    if pid:
        return pid
    status = 0
    try:
        driver.driver_main(ctx, sensor, url, RUN_SECONDS)
    except BaseException:
        traceback.print_exc()
        status = 1
    os._exit(status)


def reap(pids, timeout=2.0):
    end = time.monotonic() + timeout
    left = set(pids)
    while left and time.monotonic() < end:
        for pid in list(left):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                left.discard(pid)
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def fuse(pull, seconds):
    filt = Kalman1D()
    seen = {}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not pull.poll(100):
            continue
        name, z, sigma = driver.SAMPLE.unpack(pull.recv(zmq.NOBLOCK))
        filt.update(z, sigma)
        key = name.rstrip(b"\0").decode()
        seen[key] = seen.get(key, 0) + 1
    return filt, seen


def main():
    ctx = zmq.Context()
    board.read_calibration(ctx, board.SENSORS)

    with tempfile.TemporaryDirectory(prefix="fusion-") as run:
        url = "ipc://%s/samples" % run
        pids = [spawn_driver(ctx, s, url) for s in board.SENSORS]
        pull = ctx.socket(zmq.PULL)
        pull.bind(url)
        filt, seen = fuse(pull, RUN_SECONDS + 0.2)
        reap(pids)
        pull.close(0)
        ctx.term()
    for s in board.SENSORS:
        print("%-5s bias %+.3f samples %d" % (s.name, s.bias, seen.get(s.name, 0)))
    print("altitude %.2f after %d updates" % (filt.x, filt.n))
    return 0


if __name__ == "__main__":
    sys.exit(main())
