import argparse
import os
import sys
import tempfile
import time

import zmq

from .launch import Player
from .trace import read_trace


class YardDispatcher:
    def __init__(self):
        self.context = zmq.Context()
        self.moves = self.context.socket(zmq.PULL)
        self.port = self.moves.bind_to_random_port("tcp://127.0.0.1")
        self.board = self.context.socket(zmq.PUB)
        self.board.bind_to_random_port("tcp://127.0.0.1")
        self.inside = set()
        self.handled = 0

    def handle(self, move):
        change = self.inside.add if move["move"] == "in" else self.inside.discard
        change(move["container"])
        self.handled += 1
        self.board.send_multipart([move["gate"].encode(), move["container"].encode()])

    def work(self, expected, seconds):
        end = time.monotonic() + seconds
        while self.handled < expected and time.monotonic() < end:
            if self.moves.poll(50):
                self.handle(self.moves.recv_json(zmq.NOBLOCK))

    def __enter__(self):
        self.board.send_multipart([b"*", b"open"])
        return self

    def __exit__(self, *_):
        self.context.destroy(linger=0)


def main():
    parser = argparse.ArgumentParser(prog="replay")
    parser.add_argument("--trace", required=True)
    parser.add_argument("--speed", type=float, default=1.0)
    args = parser.parse_args()

    moves = list(read_trace(args.trace))
    gates = sorted({move["gate"] for move in moves})
    with tempfile.TemporaryDirectory(prefix="replay-") as folder, YardDispatcher() as yard:
        players = [Player(gates[n::2], os.path.join(folder, f"player{n}.log")) for n in range(2)]
        for player in players:
            player.start(f"tcp://127.0.0.1:{yard.port}", args.trace, args.speed)
        yard.work(len(moves), seconds=4)
        codes = [player.finish(1.5) for player in players]
    print(f"{yard.handled}/{len(moves)} moves, inside: {sorted(yard.inside)}, players: {codes}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
