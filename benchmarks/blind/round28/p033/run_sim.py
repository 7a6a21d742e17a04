"""Runs the simulator for 40 steps and counts the telemetry that arrived."""
from __future__ import annotations

import logging
import os
import tempfile
from collections import Counter

import zmq

from shipsim.supervisor import Supervisor
from shipsim.telemetry import Telemetry, unpack


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/telemetry"
        os.environ[Telemetry.ENVIRONMENT] = endpoint
        context = zmq.Context()
        sink = context.socket(zmq.PULL)
        sink.bind(endpoint)
        with Supervisor(steps=40) as supervisor:
            final = supervisor.collect(timeout=4)
        while sink.poll(300):
            model, payload = sink.recv_multipart()
            step, _, _ = unpack(payload)
            counts[model.decode()] = max(counts[model.decode()], step + 1)
        sink.close(linger=0)
        context.term()
    for model, values in sorted(final.items()):
        print(model, " ".join(f"{v:9.3f}" for v in values), f"({counts[model]} steps seen)")


if __name__ == "__main__":
    main()
