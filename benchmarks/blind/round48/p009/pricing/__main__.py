from __future__ import annotations

import argparse
import tempfile
import threading
from pathlib import Path

import zmq
from joblib import Parallel, delayed
from loguru import logger

from . import runlog
from .montecarlo import Quote, price
from .settings import RunSettings, demo_books


def price_all(settings: RunSettings) -> list[Quote]:
    logger.info("pricing {} books on {} jobs", len(settings.books), settings.jobs)
    with Parallel(n_jobs=settings.jobs, backend="multiprocessing", timeout=5) as parallel:
        quotes = parallel(delayed(price)(book, settings.paths) for book in settings.books)
    logger.info("run complete, {:.2f} in total", sum(q.value for q in quotes))
    return quotes


def view(url: str, finished: threading.Event) -> None:
    """Print the run log as it comes in."""
    with zmq.Context() as context, context.socket(zmq.SUB) as socket:
        for level in ("info", "warning", "error"):
            socket.subscribe(level)
        socket.bind(url)
        while not finished.is_set() or socket.poll(100):
            if socket.poll(50):
                level, line = socket.recv_multipart()
                print(f"[{level.decode()}] {line.decode().rstrip()}")


@logger.catch(reraise=True)
def main() -> None:
    parser = argparse.ArgumentParser(prog="pricing")
    parser.add_argument("--paths", type=int, default=500)
    parser.add_argument("--books", type=int, default=3)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="run") as scratch:
        settings = RunSettings(Path(scratch), paths=args.paths, books=demo_books(args.books))
        viewer = threading.Thread(target=view, args=(settings.log_url, finished := threading.Event()))
        viewer.start()
        try:
            runlog.configure(settings)
            for quote in price_all(settings):
                print(f"{quote.book}: {quote.value:8.4f} ({quote.error:.4f})")
            logger.complete()
            logger.remove()
        finally:
            finished.set()
            viewer.join()


if __name__ == "__main__":
    main()
