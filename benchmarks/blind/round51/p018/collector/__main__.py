from __future__ import annotations

import argparse
import logging
import os
import tempfile
import time
from collections import Counter
from pathlib import Path

import zmq

from .metrics import METRICS
from .scheduling import build_scheduler
from .settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(prog="collector")
    parser.add_argument("--config", type=Path, default=Path("collector.yaml"))
    parser.add_argument("--seconds", type=float, default=2.0)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as run_dir:
        os.environ.setdefault("METRICS_GATEWAY", f"ipc://{run_dir}/gateway")
        gateway = zmq.Context.instance().socket(zmq.SUB)
        gateway.subscribe(b"")
        gateway.bind(os.environ["METRICS_GATEWAY"])
        METRICS.open()
        METRICS.gauge("collector.start", 1)
        scheduler = build_scheduler(Settings.load(args.config))
        scheduler.start()
        seen: Counter[str] = Counter()
        deadline = time.monotonic() + args.seconds
        while time.monotonic() < deadline:
            if gateway.poll(100):
                seen[gateway.recv_json(zmq.NOBLOCK)["m"]] += 1
        scheduler.shutdown(wait=True)
        METRICS.close()
        gateway.close()
        logging.info("gateway saw %s", dict(seen))


if __name__ == "__main__":
    main()
