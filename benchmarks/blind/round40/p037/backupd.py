#!/usr/bin/env python3
"""Backs up a few volumes side by side."""
import argparse
import pathlib
import random
import tempfile
import threading

import zmq

from agent import progress
from agent.chunker import Repository
from agent.job import Job


def sample_volume(root, number):
    rng = random.Random(number)
    folder = pathlib.Path(root, f"vol{number}")
    folder.mkdir()
    common = random.Random(99).randbytes(3000)
    for n in range(3):
        (folder / f"part{n}.dat").write_bytes(common + rng.randbytes(1000))
    return folder


class Console(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(name="console", daemon=True)
        self.endpoint = endpoint
        self.bound = threading.Event()
        self.finish = threading.Event()
        self.lines = []

    def run(self):
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as inbox:
            inbox.bind(self.endpoint)
            self.bound.set()
            while not self.finish.is_set() or inbox.poll(100):
                if inbox.poll(100):
                    self.lines.append(inbox.recv_json())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--volumes", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as base:
        console = Console(f"ipc://{base}/progress")
        console.start()
        console.bound.wait(2)
        progress.configure(console.endpoint)
        repository = Repository(f"{base}/repository")
        jobs = [Job(sample_volume(base, n), repository) for n in range(args.volumes)]
        for job in jobs:
            job.launch()
        codes = {job.name: job.wait(4.0) for job in jobs}
        progress.report("all", "finished", failures=sum(map(bool, codes.values())))
        progress.disconnect()
        console.finish.set()
        console.join(3)
    for line in console.lines:
        print(line["volume"], line["stage"], line.get("chunks", "-"))
    print(codes)


if __name__ == "__main__":
    main()
