from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import session
from .channels import BOARD, Topic


def start(worker_label: str) -> None:
    BOARD.reopen()
    session.join(worker_label)


def experiment(seeds: range) -> float:
    pool = ProcessPoolExecutor(
        max_workers=2,
        mp_context=multiprocessing.get_context("fork"),
        initializer=start,
        initargs=("batch",),
    )
    with pool:
        outcome = list(pool.map(session.trade, seeds, timeout=6))
    volume = sum(v for v, _ in outcome)
    return sum(t for _, t in outcome) / max(volume, 1)


def main() -> None:
    hub = zmq.Context.instance()
    ends = {}
    addresses = {}
    for topic, kind in ((Topic.TRADES, zmq.SUB), (Topic.CONTROL, zmq.PUB)):
        ends[topic] = hub.socket(kind)
        port = ends[topic].bind_to_random_port("tcp://127.0.0.1")
        addresses[topic] = f"tcp://127.0.0.1:{port}"
    ends[Topic.TRADES].subscribe("")
    BOARD.open_all(addresses)
    print("mean price %.2f" % experiment(range(6)))
    BOARD.close_all()
    for sock in ends.values():
        sock.close(0)


if __name__ == "__main__":
    main()
