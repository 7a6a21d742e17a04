"""Toy trainer with copy-on-write checkpoints and live telemetry."""
from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import zmq

from snapshots import Snapshotter
from state import TrainState
from telemetry import Telemetry


@contextmanager
def monitor() -> Iterator[tuple[zmq.Socket[bytes], str]]:
    sock = zmq.Context.instance().socket(zmq.SUB)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    sock.subscribe(b"")
    yield sock, f"tcp://127.0.0.1:{port}"
    sock.close()


def fit(state: TrainState, tele: Telemetry, snaps: Snapshotter, steps: int, every: int) -> int:
    for _ in range(steps):
        state.advance(0.1)
        tele.metric(state.step, loss=state.loss)
        if state.step % every == 0:
            snaps.take(state)
    return snaps.drain()


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--steps", type=int, default=4)
    ap.add_argument("--every", type=int, default=2)
    ap.add_argument("--out", type=Path, default=Path("snapshots"))
    ns = ap.parse_args()
    with ExitStack() as stack:
        sock, endpoint = stack.enter_context(monitor())
        tele = stack.enter_context(Telemetry(endpoint))
        sock.poll(50)
        failed = fit(TrainState(), tele, Snapshotter(ns.out), ns.steps, ns.every)
        print("failed snapshots:", failed)
        while sock.poll(50):
            print("metric", sock.recv_string())


if __name__ == "__main__":
    main()
