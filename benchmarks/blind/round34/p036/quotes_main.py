from __future__ import annotations

import os
import tempfile
import time
from itertools import starmap

import zmq

from board import QuoteBoard, Tape
from hosting import hosted

STREAM = [
    ("EURUSD", 1.0841, 1.0843),
    ("USDJPY", 151.20, 151.23),
    ("GBPUSD", 1.2655, 1.2651),
    ("EURUSD", 1.0844, 1.0847),
]


def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        url = "ipc://" + os.path.join(tmp, "feed")
        with zmq.Context() as ctx, ctx.socket(zmq.PUB) as feed, ctx.socket(zmq.SUB) as screen:
            feed.linger = 0
            feed.bind(url)
            screen.subscribe("EUR")
            screen.connect(url)
            time.sleep(0.15)

            board = QuoteBoard(feed, Tape(depth=8))
            board.post("EURUSD", 1.0839, 1.0841)
            with hosted(board) as remote:
                accepted = sum(starmap(remote.post, STREAM))
                print("accepted", accepted, remote.mids())

            ticks = []
            while screen.poll(200):
                ticks.append(screen.recv_string())
            print("screen", ticks)


if __name__ == "__main__":
    main()
