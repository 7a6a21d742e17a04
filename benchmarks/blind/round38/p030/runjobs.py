#!/usr/bin/env python3
"""Run the jobs of a table, some at a time, and tell subscribers about it."""
import argparse
import itertools
import os
import signal
import tempfile
import time
from collections import deque
from pathlib import Path

import zmq

from launch import launcher, poll, stopping
from table import read_table


def announcer(pub, counter=itertools.count(1)):
    def announce(event, name, text):
        pub.send_multipart([event.encode(), b"%d" % next(counter), name.encode(), text.encode()], zmq.NOBLOCK)

    return announce


def run(jobs, parallel, launch, announce):
    waiting, codes = deque(jobs), {}
    with stopping({}) as running:
        while waiting or running:
            while waiting and len(running) < parallel:
                job = waiting.popleft()
                running[launch(job)] = job, time.monotonic() + job.timeout
            for pid, (job, deadline) in running.items():
                if time.monotonic() > deadline:
                    announce("timeout", job.name, str(pid))
                    os.kill(pid, signal.SIGTERM)
            for pid, code in poll(running):
                job, _ = running.pop(pid)
                codes[job.name] = code
                announce("exit", job.name, str(code))
    return codes


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", type=Path, required=True)
    parser.add_argument("--parallel", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        with context.socket(zmq.PUB) as pub, context.socket(zmq.SUB) as watch:
            pub.bind("inproc://jobs")
            watch.setsockopt(zmq.SUBSCRIBE, b"")
            watch.connect("inproc://jobs")
            announce = announcer(pub)
            codes = run(read_table(args.table), args.parallel, launcher(folder, announce), announce)
            while watch.poll(100):
                print(*(part.decode() for part in watch.recv_multipart()))
        for name, code in codes.items():
            size = Path(folder, name + ".out").stat().st_size
            print(f"{name}: exit {code}, {size} bytes")


if __name__ == "__main__":
    main()
