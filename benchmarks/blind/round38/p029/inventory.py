"""Checksum a folder with a few processes and find duplicates."""
import argparse
import hashlib
import logging
import os
import pathlib
import random
import tempfile
from multiprocessing import Process, Queue
from queue import Empty

from index import Index, Record, finish, register

log = logging.getLogger("inventory")


def populate(folder, count):
    rng = random.Random(11)
    for n in range(count):
        size = rng.choice((10, 20, 40))
        (folder / f"sample{n:03d}.dat").write_bytes(bytes([size]) * size * 100)


def describe(path):
    data = path.read_bytes()
    return Record(path.name, len(data), hashlib.sha256(data).hexdigest()[:16])


def drain(queue):
    try:
        while (path := queue.get(timeout=1.0)) is not None:
            yield path
    except Empty:
        log.warning("queue ran dry in %d", os.getpid())


def worker(queue, url):
    for path in drain(queue):
        register(url, describe(path))
    finish(url)


def scan(folder, url, workers):
    todo = Queue()
    crew = [Process(target=worker, args=(todo, url), daemon=True) for _ in range(workers)]
    for process in crew:
        process.start()
    for path in sorted(folder.glob("*.dat")):
        todo.put(path)
    for _ in crew:
        todo.put(None)
    for process in crew:
        process.join(2)
        if process.exitcode is None:
            log.warning("stopping %s", process.name)
            process.kill()
            process.join()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--make", type=int, default=10, metavar="FILES")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as name, Index() as index:
        folder = pathlib.Path(name)
        populate(folder, args.make)
        register(index.url, Record("MANIFEST", args.make, "-"))
        scan(folder, index.url, args.workers)
    log.info("%d records", len(index.records))
    for digest, names in sorted(index.duplicates().items()):
        print(digest, *names)


if __name__ == "__main__":
    main()
