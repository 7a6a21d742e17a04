import argparse
import collections
import logging
import sys
import tempfile
from pathlib import Path

import zmq

from receipts.pipeline import Pipeline


def make_orders(count):
    menu = [("Ramen", 1190), ("Gyoza", 590), ("Mochi", 420)]
    for number in range(1, count + 1):
        items = [{"name": n, "cents": c, "qty": 1 + (number + i) % 2} for i, (n, c) in enumerate(menu)]
        yield {"number": number, "restaurant": "Ichiban", "items": items}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--orders", type=int, default=3)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    ctx = zmq.Context()
    board = ctx.socket(zmq.PULL)
    url = "inproc://receipt-status"
    board.bind(url)
    with tempfile.TemporaryDirectory(prefix="receipts-") as spool:
        printed = Pipeline(ctx, url, Path(spool)).run(list(make_orders(args.orders)))
        for path in sorted(printed)[:1]:
            print(path.read_text())
    states = collections.Counter()
    while board.poll(100):
        states[board.recv_json(zmq.NOBLOCK)["state"]] += 1
    logging.info("%s", dict(states))
    ctx.destroy(linger=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
