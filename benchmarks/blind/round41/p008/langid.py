import argparse
import json
import multiprocessing
import os
import tempfile
from collections import Counter
from itertools import chain, repeat

import zmq

from coroutines import broadcast, collect, only, relabel, stage
from profiles import guess

SENTENCES = [
    "the house by the river was sold", "der hund liegt vor dem haus", "le chien dort dans la maison",
    "de hond ligt voor het huis", "then the fox went over the hill", "und dann springt der fuchs",
    "la porte est devant le renard", "daarna springt de vos over de deur", "oh", "the la der",
]


@stage
def publish(context, address):
    outlet = context.socket(zmq.PUSH)
    outlet.linger = 250
    outlet.connect(address)
    try:
        while True:
            sentence, code, margin = yield
            outlet.send(json.dumps([code, margin, sentence]).encode(), zmq.NOBLOCK)
    except GeneratorExit:
        outlet.close()


def identify(sentence):
    return (sentence, *guess(sentence))


def drive(sentences, head):
    for sentence in sentences:
        head.send(sentence)


def reader(sentences, head, found, done):
    drive(sentences, head)
    done.put(Counter(code for _, code, _ in found))


def arrivals(inlet, quiet=300):
    while inlet.poll(quiet):
        yield json.loads(inlet.recv(zmq.NOBLOCK))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readers", type=int, default=1)
    parser.add_argument("--margin", type=int, default=60)
    opts = parser.parse_args()

    with tempfile.TemporaryDirectory() as home:
        address = "ipc://" + os.path.join(home, "guesses")
        context = zmq.Context()
        inlet = context.socket(zmq.PULL)
        inlet.bind(address)

        found = []
        sure = only(lambda item: item[2] >= opts.margin, publish(context, address))
        head = relabel(identify, broadcast(collect(found), sure))
        drive(["this is the warm up sentence"], head)

        done = multiprocessing.Queue()
        shares = (SENTENCES[n::opts.readers] for n in range(opts.readers))
        readers = [
            multiprocessing.Process(target=reader, args=args)
            for args in zip(shares, repeat(head), repeat(found), repeat(done))
        ]
        for process in readers:
            process.start()
        counts = Counter(chain.from_iterable(done.get(timeout=5).elements() for _ in readers))
        for process in readers:
            process.join(2)
            if process.is_alive():
                process.kill()

        print("languages:", dict(sorted(counts.items())))
        print("published:", [code for code, *_ in arrivals(inlet)])
        head.close()
        inlet.close(0)
        context.destroy(0)


if __name__ == "__main__":
    main()
