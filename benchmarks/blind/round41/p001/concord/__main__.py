from __future__ import annotations

import argparse
import multiprocessing as mp
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Iterable

import zmq

from .meter import Meter
from .sources import deal, lines, materialise
from .stages import batched, compose, content, stem, tally, words


def count_into(results: mp.Queue, name: str, flow: Iterable[list[str]]) -> None:
    results.put((name, tally(flow)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="concord")
    parser.add_argument("--chunks", type=int, default=2)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--top", type=int, default=5)
    opts = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        paths = materialise(Path(tmp) / "corpus")
        context = zmq.Context()
        meter = Meter(context, f"ipc://{tmp}/meter")
        results: mp.Queue = mp.Queue()
        workers = []
        for number, hand in enumerate(deal(paths, opts.chunks)):
            name = f"chunk-{number}"
            flow = compose(
                lines(hand), words, content, stem,
                partial(batched, size=opts.batch),
                partial(meter.watch, label=name),
            )
            worker = mp.Process(target=count_into, args=(results, name, flow), name=name)
            worker.start()
            workers.append(worker)

        total: Counter = Counter()
        for done in range(1, len(workers) + 1):
            name, counts = results.get(timeout=6)
            total += counts
            meter.note("total", done)
        for worker in workers:
            worker.join(2)
            if worker.is_alive():
                worker.kill()
        meter.close()
        context.term()

    for word, n in total.most_common(opts.top):
        print(f"{n:6d}  {word}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
