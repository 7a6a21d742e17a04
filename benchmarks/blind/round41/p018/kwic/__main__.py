from __future__ import annotations

import argparse
import heapq
import itertools
import json
import multiprocessing
import tempfile
import threading
from pathlib import Path
from typing import Iterable, Iterator

import zmq

from . import sinks
from .runs import Task, load_run, make_run, prepare

TEXTS = {
    "almanac": "Snow in the north by evening.\nFrost at dawn; fog on the lake.",
    "ledger": "Paid the smith for two hinges.\nPaid the carter for a load of sand.",
    "letter": "The lake is frozen and the road is closed.\nSend sand for the road.",
    "sermon": "Patience at dawn, patience at evening.\nThe road is long.",
    "recipe": "Two spoons of salt and a load of flour.\nRest the dough by the stove.",
}


def tasks(home: Path, window: int, slots: threading.Semaphore) -> Iterator[Task]:
    for source, text in TEXTS.items():
        slots.acquire()
        yield Task(source, text, home / f"{source}.run", window)


def released(results: Iterable, slots: threading.Semaphore) -> Iterator:
    for result in results:
        slots.release()
        yield result


def main() -> int:
    parser = argparse.ArgumentParser(prog="kwic", description=__doc__)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--window", type=int, default=2)
    parser.add_argument("--sink", default="push")
    parser.add_argument("--show", type=int, default=8)
    opts = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        board = zmq.Context.instance().socket(zmq.PULL)
        board.bind(f"ipc://{tmp}/board")
        sink = sinks.build(opts.sink, f"ipc://{tmp}/board")
        sink.emit("start", texts=len(TEXTS))

        slots = threading.Semaphore(opts.workers + 1)
        with multiprocessing.Pool(opts.workers, prepare, (sink,)) as pool:
            results = pool.imap_unordered(make_run, tasks(Path(tmp), opts.window, slots))
            timed = (results.next(timeout=5) for _ in TEXTS)
            paths, sizes = zip(*released(timed, slots))
        sink.emit("merge", runs=len(paths), entries=sum(sizes))

        index = heapq.merge(*map(load_run, paths))
        for entry in itertools.islice(index, opts.show):
            print(entry)
        while board.poll(200):
            topic, body = board.recv_multipart(zmq.DONTWAIT)
            print(topic.decode(), json.loads(body))
        sink.close()
        board.close(0)
        zmq.Context.instance().term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
