from __future__ import annotations

import argparse
import logging
from pathlib import Path

import zmq

from .catalog import discover
from .jobs import JobSet
from .progress import NullSink, Tee, WireSink


class Dashboard:
    """Receives the events of a run and prints them."""

    def __init__(self) -> None:
        self.inbox = zmq.Context.instance().socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def drain(self, patience: int = 400) -> int:
        count = 0
        while self.inbox.poll(patience):
            print(self.inbox.recv_json())
            count += 1
        return count


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="snapkeep")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent)
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    logging.basicConfig(level=logging.INFO)
    options = parse(argv)
    board = Dashboard()
    sink = Tee(NullSink(), WireSink(board.endpoint))
    volumes = discover(options.root, options.jobs)
    sink.emit("plan", volumes=[v.name for v in volumes])
    with JobSet(volumes, sink):
        board.drain(100)
    print("events:", board.drain())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
