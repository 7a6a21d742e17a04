import argparse
import multiprocessing as mp
import os
import tempfile
from collections import Counter
from itertools import repeat

import zmq

from .bayes import NaiveBayes
from .corpus import labelled, tokens
from .stage import STOP
from .stages import Classifier


def gather(collector: zmq.Socket, expected: int, patience: int = 1500):
    for _ in range(expected):
        if not collector.poll(patience):
            return
        yield collector.recv_json(zmq.NOBLOCK)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=20)
    parser.add_argument("--classifiers", type=int, default=2)
    opts = parser.parse_args()

    with tempfile.TemporaryDirectory() as home:
        model = os.path.join(home, "model.pickle")
        NaiveBayes().learn((k, tokens(raw)) for k, raw in labelled(150, seed=1)).save(model)

        endpoint = f"ipc://{home}/verdicts"
        inbox: mp.Queue = mp.Queue(maxsize=64)
        team = [Classifier(inbox, model=model, verdicts=endpoint) for _ in range(opts.classifiers)]
        for member in team:
            member.start()

        context = zmq.Context()
        collector = context.socket(zmq.PULL)
        collector.bind(endpoint)

        truth = {}
        for number, (kind, raw) in enumerate(labelled(opts.messages, seed=2)):
            truth[number] = kind
            inbox.put((number, raw))
        for word in repeat(STOP, len(team)):
            inbox.put(word)

        matrix = Counter((truth[v["mail"]], v["label"]) for v in gather(collector, opts.messages))
        for member in team:
            member.join(3)
            if member.is_alive():
                member.kill()
        collector.close(0)
        context.term()

    right = sum(n for (want, got), n in matrix.items() if want == got)
    print(f"{right} of {sum(matrix.values())} verdicts agree ({opts.messages} mails)")


if __name__ == "__main__":
    main()
