"""Rebuilds the search index; nightly."""
import argparse
import logging
import multiprocessing
import queue

from indexer.documents import backlist
from indexer.workers import LanguageIndexer, WordIndexer

KINDS = {"plain": WordIndexer, "language": LanguageIndexer}


def collect(results, expected: int, patience: float = 3.0) -> dict:
    index: dict[str, dict[str, int]] = {}
    while len(index) < expected:
        try:
            isbn, counts = results.get(timeout=patience)
        except queue.Empty:
            break
        index[isbn] = counts
    return index


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=KINDS)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    shelf, results = backlist(), multiprocessing.Queue()
    worker = KINDS[options.kind](shelf=shelf, results=results)
    worker.start()
    index = collect(results, len(shelf))
    worker.join(3)
    if worker.is_alive():
        worker.kill()
    logging.info("%d titles indexed", len(index))


if __name__ == "__main__":
    main()
