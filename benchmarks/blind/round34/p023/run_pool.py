from __future__ import annotations

import logging
import multiprocessing
from collections import Counter
from itertools import islice
from typing import Iterator

import zmq

from tokpool import Vocabulary, encode_batch, worker_setup
from tokpool.logconf import configure

CORPUS = [
    "the desk books the trade",
    "the model prices the trade",
    "limits bind the desk",
    "an unseen phrase arrives",
    "the desk prices limits",
]


def batched(items: list[str], n: int) -> Iterator[list[str]]:
    it = iter(items)
    while chunk := list(islice(it, n)):
        yield chunk


def main() -> None:
    ctx = zmq.Context.instance()
    intake = ctx.socket(zmq.PULL)
    port = intake.bind_to_random_port("tcp://127.0.0.1")
    configure(f"tcp://127.0.0.1:{port}")

    log = logging.getLogger("tokpool.main")
    vocab = Vocabulary.fit(CORPUS[:3])
    log.info("vocabulary of %d entries", len(vocab.index))

    with multiprocessing.Pool(2, initializer=worker_setup, initargs=(vocab,)) as pool:
        rows = [row for out in pool.imap(encode_batch, batched(CORPUS, 2)) for row in out]

    levels: Counter[str] = Counter()
    while intake.poll(300):
        level, _ = intake.recv_multipart()
        levels[level.decode()] += 1
    print(f"rows={len(rows)} shipped={dict(levels)}")
    intake.close(linger=0)


if __name__ == "__main__":
    main()
