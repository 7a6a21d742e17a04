"""Ensemble of a two-box energy balance climate model; members stream diagnostics to a collector."""
import argparse
import logging
import os
import signal
import time

import zmq

from ebm import Forcing, integrate
from sinks import diagnostics, tee

log = logging.getLogger("ensemble")


def run_member(number, steps, sink):
    """Integrate one member and hand every row to the sink."""
    next(sink)
    forcing = Forcing(co2=280.0 * 1.01 ** number, volcanic=0.1 * number)
    try:
        for row in integrate(forcing, steps):
            sink.send((number, *row))
    finally:
        sink.close()


def launch(number, steps, sink):
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        run_member(number, steps, sink)
        code = 0
    finally:
        os._exit(code)


def reap(pids, limit):
    deadline = time.monotonic() + limit
    left = set(pids)
    while left and time.monotonic() < deadline:
        for pid in list(left):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                log.info("member process %d ended with %d", pid, os.waitstatus_to_exitcode(status))
                left.discard(pid)
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--members", type=int, default=3)
    ap.add_argument("--steps", type=int, default=10)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    ctx = zmq.Context()
    collector = ctx.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    sink = tee(diagnostics(f"tcp://127.0.0.1:{port}", every=2))
    pids = [launch(n, args.steps, sink) for n in range(args.members)]
    reap(pids, 4)
    rows = 0
    while collector.poll(200):
        collector.recv_string()
        rows += 1
    log.info("collected %d rows", rows)
    sink.close()
    collector.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
