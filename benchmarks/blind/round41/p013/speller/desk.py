import argparse
from contextlib import ExitStack
from itertools import count, islice, repeat

import zmq

from .launcher import launch

LETTERS = [
    "the quik brown cat", "she wrte a leter", "the moues was under the huose", "they crosed the brdige",
    "he reed the lettter", "it sat on the mat", "a sloow river", "writter and reder",
]


class Desk:
    def __init__(self, stack: ExitStack):
        context = stack.enter_context(zmq.Context())
        self.tasks = stack.enter_context(context.socket(zmq.PUSH))
        self.results = stack.enter_context(context.socket(zmq.PULL))
        self.tasks.linger = self.results.linger = 0
        self.tasks.sndtimeo = 3000
        self.addresses = [
            f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
            for sock in (self.tasks, self.results)
        ]

    def answers(self, patience=5000):
        while self.results.poll(patience):
            yield self.results.recv_json()
        raise TimeoutError("no word from the checkers")

    def expect(self, key, number):
        return list(islice((a for a in self.answers() if key in a), number))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkers", type=int, default=2)
    opts = parser.parse_args()

    with ExitStack() as stack:
        desk = Desk(stack)
        checkers = []
        for _ in range(opts.checkers):
            checkers.append(launch("speller.checker", *desk.addresses))
        desk.expect("ready", len(checkers))
        for number, text in zip(count(), LETTERS):
            desk.tasks.send_json({"id": number, "text": text})
        for answer in sorted(desk.expect("id", len(LETTERS)), key=lambda a: a["id"]):
            print(LETTERS[answer["id"]], "->", answer["found"] or "correct")
        for farewell in repeat(None, len(checkers)):
            desk.tasks.send_json(farewell)
        print("left in order:", all([c.wait(3) for c in checkers]))


if __name__ == "__main__":
    main()
