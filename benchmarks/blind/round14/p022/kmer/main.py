"""Entry point: collect the spectra of all chunks and print the commonest words."""
from __future__ import annotations

import logging
import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

from .channels import telemetry
from .config import DEFAULT
from .count import chunks, spectrum, synthetic_genome

log = logging.getLogger("kmer")


def drain(inbox: zmq.Socket) -> int:
    seen = 0
    while inbox.poll(200):
        inbox.recv_multipart()
        seen += 1
    return seen


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    inbox = zmq.Context.instance().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    telemetry.configure(f"tcp://127.0.0.1:{port}")

    genome = synthetic_genome(3_000)
    telemetry.tick("start", bases=len(genome))
    log.info("collector is up: %s", inbox.poll(1000) == zmq.POLLIN)

    total: Counter[str] = Counter()
    ctx = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(DEFAULT.workers, mp_context=ctx) as pool:
        jobs = [pool.submit(spectrum, at, piece, DEFAULT) for at, piece in chunks(genome, DEFAULT)]
        for job in as_completed(jobs, timeout=6):
            total += job.result()
    telemetry.tick("done", distinct=len(total))
    log.info("%d progress records; top %s", drain(inbox), total.most_common(3))


if __name__ == "__main__":
    main()
