#!/usr/bin/env python3
"""Detection on a bottom-mounted array: a forked process per hydrophone."""
import os
import signal
import sys
import time
from collections import Counter

import zmq

from hydro import Hydrophone, Outlet, detections

ARRAY = [
    Hydrophone("H1", 80.0, 5),
    Hydrophone("H2", 120.0, 6),
    Hydrophone("H3", 160.0, 7),
]


def detect(phone, outlet):
    hits = 0
    for window, power in detections(phone, 40):
        outlet.put({"type": "call", "phone": phone.label, "window": window, "power": power})
        hits += 1
    outlet.put({"type": "summary", "phone": phone.label, "hits": hits})


def start(phone, outlet):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            detect(phone, outlet)
            code = 0
        finally:
            outlet.close()
            os._exit(code)
    return pid


def wait_all(pids, seconds):
    end = time.monotonic() + seconds
    codes = {}
    while len(codes) < len(pids):
        for pid in set(pids) - set(codes):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                codes[pid] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    return codes


def main():
    ctx = zmq.Context()
    inlet = ctx.socket(zmq.PULL)
    port = inlet.bind_to_random_port("tcp://127.0.0.1")
    outlet = Outlet("tcp://127.0.0.1:%d" % port)
    outlet.put({"type": "array", "phone": "*", "size": len(ARRAY)})

    pids = [start(phone, outlet) for phone in ARRAY]
    codes = wait_all(pids, 4)
    tally = Counter()
    while inlet.poll(300):
        record = inlet.recv_json(zmq.NOBLOCK)
        tally[record["phone"], record["type"]] += 1
    outlet.put({"type": "end", "phone": "*"})
    outlet.close()
    inlet.close(0)
    ctx.term()
    for (phone, kind), number in sorted(tally.items()):
        print(phone, kind, number)
    print("exit codes", sorted(codes.values()))


if __name__ == "__main__":
    main()
