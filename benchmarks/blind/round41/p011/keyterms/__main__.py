from __future__ import annotations

import functools
import os
import sys
from itertools import islice

import zmq

from . import options
from .reporter import Reporter
from .tfidf import ABSTRACTS, best, document_frequency


def extract(extractor, reporter: Reporter, share: list[str], answers) -> None:
    for n, name in enumerate(share, 1):
        answers.put((name, extractor(ABSTRACTS[name])))
        reporter.step(f"worker {os.getpid()}", n)


def heard(inlet: zmq.Socket):
    while inlet.poll(300):
        yield inlet.recv_pyobj(zmq.NOBLOCK)


def main(path: str) -> int:
    run, events = options.read(path)
    zctx = zmq.Context()
    inlet = zctx.socket(zmq.PULL)
    port = inlet.bind_to_random_port(events.address)
    reporter = Reporter(f"{events.address}:{port}", events.every)

    df = document_frequency(ABSTRACTS.values())
    reporter.step("terms", len(df) // events.every * events.every)
    extractor = functools.partial(best, df=df, corpus_size=len(ABSTRACTS), top=run.top)

    answers = run.mp.Queue()
    names = iter(sorted(ABSTRACTS))
    size = -(-len(ABSTRACTS) // run.workers)
    workers = []
    while share := list(islice(names, size)):
        worker = run.mp.Process(target=extract, args=(extractor, reporter, share, answers))
        worker.start()
        workers.append(worker)

    keywords = dict(answers.get(timeout=6) for _ in ABSTRACTS)
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            worker.kill()
    for name, words in sorted(keywords.items()):
        print(f"{name}: {', '.join(words)}")
    print("steps:", sorted(n for _, n in heard(inlet)))

    reporter.close()
    inlet.close(0)
    zctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
