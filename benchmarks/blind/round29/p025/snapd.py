from __future__ import annotations

import argparse
import logging
import os
import shutil
import tempfile
import threading
from datetime import datetime, timedelta
from pathlib import Path

import zmq

import progress
from engine import Engine
from policy import Retention, Snapshot


def watch(endpoint: str, bound: threading.Event, stop: threading.Event, events: list[str]) -> None:
    ctx = zmq.Context()
    with ctx.socket(zmq.SUB) as sub:
        sub.subscribe("")
        sub.bind(endpoint)
        bound.set()
        while not stop.is_set():
            if sub.poll(100):
                events.append(sub.recv_json()["event"])
    ctx.term()


def seed(root: Path, count: int) -> list[str]:
    names = [f"tank{n}" for n in range(count)]
    for n, name in enumerate(names):
        (root / name).mkdir()
        for block in range(8):
            (root / name / f"{block:04}.blk").write_bytes(bytes([n, block]) * 2048)
    return names


def cmd_run(options: argparse.Namespace) -> None:
    root = Path(tempfile.mkdtemp(prefix="snapd-"))
    endpoint = f"ipc://{root}/progress"
    os.environ[progress.ENDPOINT_VARIABLE] = endpoint
    bound, stop, events = threading.Event(), threading.Event(), []
    watcher = threading.Thread(target=watch, args=(endpoint, bound, stop, events))
    watcher.start()
    bound.wait(2)
    try:
        engine = Engine(root, Retention(), options.workers)
        now = datetime(2024, 5, 1, 12)
        names = seed(root, options.datasets)
        for name in names:
            engine.history[name] = [Snapshot(now - timedelta(hours=h), name) for h in range(1, 30)]
        sums = engine.run(names, now)
        logging.info("%d snapshots, %d pruned", len(sums), engine.prune(now))
    finally:
        stop.set()
        watcher.join(3)
        shutil.rmtree(root, ignore_errors=True)
    logging.info("events: %s", " ".join(events))


def main() -> None:
    parser = argparse.ArgumentParser(prog="snapd")
    commands = parser.add_subparsers(required=True)
    run = commands.add_parser("run")
    run.add_argument("--datasets", type=int, default=3)
    run.add_argument("--workers", type=int, default=2)
    run.set_defaults(command=cmd_run)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    options.command(options)


if __name__ == "__main__":
    main()
