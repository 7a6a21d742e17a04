from __future__ import annotations

import argparse
import logging
import os
import tempfile
import threading

import zmq

from rollups.metrics import ENDPOINT_VARIABLE, metrics
from rollups.scheduling import RollupService


class StatsdStub(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(name="statsd", daemon=True)
        self.endpoint = endpoint
        self.names: set[str] = set()
        self._stopping = threading.Event()

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.SUB) as inbox:
            inbox.subscribe("rollups.")
            inbox.bind(self.endpoint)
            while inbox.poll(100) or not self._stopping.is_set():
                try:
                    self.names.add(inbox.recv_string(zmq.NOBLOCK).partition(":")[0])
                except zmq.Again:
                    continue

    def finish(self) -> set[str]:
        self._stopping.set()
        self.join(timeout=2)
        return self.names


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--windows", type=int, default=2)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO if args.verbose else logging.WARNING)

    with tempfile.TemporaryDirectory() as tmp:
        os.environ[ENDPOINT_VARIABLE] = f"ipc://{tmp}/statsd"
        statsd = StatsdStub(os.environ[ENDPOINT_VARIABLE])
        statsd.start()

        service = RollupService(args.windows)
        complete = service.run(timeout=7.0)
        for rollup in sorted(service.results, key=lambda r: r.window):
            print(f"window {rollup.window}: median {rollup.median:.2f}, p95 {rollup.p95:.2f}")

        metrics.stop()
        print("gauges:", ", ".join(sorted(statsd.finish())))
    return 0 if complete else 1


if __name__ == "__main__":
    raise SystemExit(main())
