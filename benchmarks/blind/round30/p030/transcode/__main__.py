from __future__ import annotations

import argparse
import logging
import os
import threading
from collections import Counter

import zmq

from .farm import Farm
from .model import plan
from .settings import ENV_PREFIX


class Dashboard(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="dashboard", daemon=True)
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self._pull.bind_to_random_port('tcp://127.0.0.1')}"
        self._stopping = threading.Event()
        self.updates: Counter[str] = Counter()

    def run(self) -> None:
        while not self._stopping.is_set():
            if self._pull.poll(100):
                document = self._pull.recv_json()
                self.updates[document["asset"]] += 1
        self._pull.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._stopping.set()
        self.join(2)


def main() -> None:
    parser = argparse.ArgumentParser(prog="transcode")
    parser.add_argument("--assets", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=6)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")

    dashboard = Dashboard()
    os.environ[f"{ENV_PREFIX}PROGRESS"] = dashboard.endpoint
    dashboard.start()
    report = Farm(args.workers).run(plan([f"clip-{n:03}" for n in range(args.assets)], args.seconds))
    dashboard.stop()
    print(f"{len(report.results)} renditions, {report.total_mb:.1f} MB, {len(report.failed)} failed")
    for asset, count in sorted(dashboard.updates.items()):
        print(f"  {asset}: {count} updates")


if __name__ == "__main__":
    main()
