from __future__ import annotations

import argparse
import logging
import math
from collections import defaultdict
from concurrent.futures import Future, ProcessPoolExecutor, as_completed

import zmq

from . import strategies
from .board import Board
from .strategies import AsianCall
from .worker import init_worker, price_batch

log = logging.getLogger("pricing")


def announce(future: Future) -> None:
    if future.exception() is None:
        name, (total, _, count) = future.result()
        Board.current().note(f"done.{name}", mean=total / count, paths=count)


def run(names: list[str], paths: int, batches: int) -> dict[str, tuple[float, float]]:
    sums = defaultdict(lambda: [0.0, 0.0, 0])
    option = AsianCall()
    with ProcessPoolExecutor(2, initializer=init_worker, initargs=(logging.WARNING,)) as pool:
        futures = [
            pool.submit(price_batch, name, option, paths // batches, 7919 * batch + 13)
            for name in names for batch in range(batches)
        ]
        for future in futures:
            future.add_done_callback(announce)
        for future in as_completed(futures, timeout=8):
            name, parts = future.result()
            sums[name] = [a + b for a, b in zip(sums[name], parts)]
    prices = {}
    for name, (total, squares, count) in sums.items():
        mean = total / count
        prices[name] = mean, math.sqrt(max(squares / count - mean * mean, 0) / count)
    return prices


def main() -> None:
    parser = argparse.ArgumentParser(prog="pricing")
    parser.add_argument("--paths", type=int, default=20_000)
    parser.add_argument("--batches", type=int, default=3)
    parser.add_argument("--strategies", nargs="+", default=["plain"])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with zmq.Context() as context:
        board = Board(context, "inproc://board")
        watcher = context.socket(zmq.SUB)
        watcher.subscribe(b"")
        watcher.connect("inproc://board")
        Board.install(board)
        strategies.configure()
        board.note("run", strategies=args.strategies)
        for name, (price, error) in sorted(run(args.strategies, args.paths, args.batches).items()):
            log.info("%-10s %.4f +- %.4f", name, price, error)
        seen = 0
        while watcher.poll(100):
            topic, _ = watcher.recv_multipart()
            seen += 1
        log.info("%d notes on the board", seen)
        watcher.close(0)
        board.close()


if __name__ == "__main__":
    main()
