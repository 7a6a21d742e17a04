"""Re-ranks retrieval candidates in a process pool, with a tap on which every score can be watched."""
from __future__ import annotations

import logging
import multiprocessing

import zmq

from ranker.engine import Candidate, RankEngine

log = logging.getLogger("rank")

CORPUS = [Candidate(f"doc-{n}", 1 / (n + 1)) for n in range(6)]


def rank(engine: RankEngine, query: str) -> list[str]:
    engine.score((query, CORPUS[0]))
    mp = multiprocessing.get_context("fork")
    with mp.Pool(processes=2) as pool:
        scored = list(pool.imap_unordered(engine.score, [(query, c) for c in CORPUS], chunksize=2))
    return engine.top(scored)


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with zmq.Context() as ctx, ctx.socket(zmq.SUB) as watch:
        port = watch.bind_to_random_port("tcp://127.0.0.1")
        watch.subscribe(RankEngine.TOPIC)
        engine = RankEngine(f"tcp://127.0.0.1:{port}")
        log.info("best: %s", rank(engine, "fast vector search"))
        while watch.poll(100):
            log.info("tap %s", watch.recv_multipart()[1].decode())
        del engine.tap


if __name__ == "__main__":
    main()
