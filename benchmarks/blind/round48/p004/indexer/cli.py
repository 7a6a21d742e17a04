from __future__ import annotations

import multiprocessing
import queue
import tempfile
import threading
from collections import Counter

import click
import orjson_compat as codec
import structlog
import zmq

from . import logs
from .worker import consume

TEXT = "The quick brown fox number {n} jumps over the lazy dog while the indexer counts words"


def collect(done: multiprocessing.Queue, expected: int) -> Counter[str]:
    totals: Counter[str] = Counter()
    for _ in range(expected):
        try:
            _, words = done.get(timeout=4)
        except queue.Empty:
            break
        totals.update(words)
    return totals


def ship(url: str, shipped: list[str]) -> None:
    with zmq.Context() as context, context.socket(zmq.SUB) as inbox:
        inbox.subscribe("log")
        inbox.bind(url)
        while inbox.poll(600):
            record = codec.loads(inbox.recv_multipart()[1])
            shipped.append(record["event"])


@click.command()
@click.option("--documents", type=click.IntRange(1), default=10, show_default=True)
@click.option("--workers", type=click.IntRange(1, 8), default=2, show_default=True)
def main(documents: int, workers: int) -> None:
    """Index generated documents with a couple of workers."""
    with tempfile.TemporaryDirectory() as tmp:
        url = f"ipc://{tmp}/logs"
        shipped: list[str] = []
        shipper = threading.Thread(target=ship, args=(url, shipped), daemon=True)
        shipper.start()

        logs.configure(url)
        log = structlog.get_logger()
        log.info("index.started", documents=documents, workers=workers)

        todo: multiprocessing.Queue = multiprocessing.Queue()
        done: multiprocessing.Queue = multiprocessing.Queue()
        crew = [
            multiprocessing.Process(target=consume, args=(slot, todo, done), daemon=True)
            for slot in range(workers)
        ]
        for process in crew:
            process.start()
        for number in range(documents):
            todo.put((number, TEXT.format(n=number)))
        for _ in crew:
            todo.put(None)

        totals = collect(done, documents)
        for process in crew:
            process.join(timeout=3)
            if process.is_alive():
                process.kill()
        log.info("index.finished", top=totals.most_common(3))

        shipper.join(timeout=2)
        click.echo(f"records shipped: {', '.join(shipped)}")


if __name__ == "__main__":
    main()
