"""Data-acquisition rig: a forked digitiser streams blocks to the recorder."""
from __future__ import annotations

import argparse
import os
import statistics
import tempfile

import zmq

from rig.blocks import blocks, digitise
from rig.sinks import sink


def digitiser(url: str, samples: int) -> None:
    """The child's whole life."""
    out = sink(url)
    next(out)
    for block in blocks(digitise(samples), size=5):
        out.send(block)
    out.close()


def spawn_digitiser(url: str, samples: int) -> int:
    pid = os.fork()
    if pid > 0:
        return pid
    try:
        digitiser(url, samples)
    finally:
        os._exit(0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", type=int, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/blocks"
        local = sink(f"{url}-local")
        next(local)
        local.send([0.0])
        pid = spawn_digitiser(url, args.samples)
        with zmq.Context() as context, context.socket(zmq.PULL) as recorder:
            recorder.bind(url)
            received = []
            while len(received) < args.samples and recorder.poll(2000):
                received.extend(recorder.recv_json())
        os.waitpid(pid, 0)
        local.close()
        print(len(received), round(statistics.fmean(received), 3))


if __name__ == "__main__":
    main()
