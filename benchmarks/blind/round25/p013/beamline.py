"""Synchrotron beamline scan: motor positions are streamed and archived by a separate writer."""
from __future__ import annotations

import contextlib
import functools
import multiprocessing
import tempfile
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

import zmq

from archive import write_scan

multiprocessing.set_start_method("fork", force=True)


class Session(NamedTuple):
    stage: zmq.Socket
    positions: zmq.Socket
    poller: zmq.Poller
    endpoint: str


def subscription(context: zmq.Context, endpoint: str) -> tuple[zmq.Socket, zmq.Poller]:
    positions = context.socket(zmq.PULL)
    positions.linger = 0
    positions.connect(endpoint)
    poller = zmq.Poller()
    poller.register(positions, zmq.POLLIN)
    return positions, poller


@contextlib.contextmanager
def beamline_session() -> Iterator[Session]:
    with zmq.Context() as context, context.socket(zmq.PUSH) as stage:
        stage.linger = 0
        stage.sndtimeo = 100
        port = stage.bind_to_random_port("tcp://127.0.0.1")
        endpoint = f"tcp://127.0.0.1:{port}"
        positions, poller = subscription(context, endpoint)
        with positions:
            yield Session(stage, positions, poller, endpoint)


@contextlib.contextmanager
def background(target: Callable[[], None], patience: float) -> Iterator[None]:
    writer = multiprocessing.Process(target=target, daemon=True)
    writer.start()
    try:
        yield
    finally:
        writer.join(patience)
        if writer.exitcode is None:
            writer.kill()
            writer.join()


def scan(session: Session, start: float, stop: float, steps: int) -> None:
    for index in range(steps):
        position = start + (stop - start) * index / (steps - 1)
        with contextlib.suppress(zmq.Again):
            session.stage.send_string(f"{position:.4f}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, beamline_session() as session:
        target = Path(folder) / "scan.dat"
        archive = functools.partial(write_scan, target, session.positions, session.poller)
        with background(archive, patience=2.0):
            scan(session, -1.0, 1.0, 5)


if __name__ == "__main__":
    main()
