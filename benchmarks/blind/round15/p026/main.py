"""Marks the multiple-choice papers of a school board, room by room."""
import collections
import zmq

from marking import Marker
from session import sitting

ROOMS = {
    "R101": {"c001": "ABDCA", "c002": "ABDDD", "c003": "BBBBB"},
    "R102": {"c104": "ABDCB", "c105": "CCDCA"},
}


class Ledger:
    def __init__(self, ctx):
        self.sock = ctx.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.sock.bind_to_random_port('tcp://127.0.0.1')}"

    def drain(self, ms=300):
        while self.sock.poll(ms):
            yield self.sock.recv_pyobj()


def main():
    ctx = zmq.Context()
    ledger = Ledger(ctx)
    tally = collections.Counter()
    with sitting("MATH-2", ledger.url) as current:
        markers = [Marker(current, room, scripts).launch() for room, scripts in ROOMS.items()]
        for marker in markers:
            marks, code = marker.collect()
            print(marker.room, "exit", code)
            tally.update(m.grade for m in marks)
    for code, mark in ledger.drain():
        print("ledger", code, mark)
    print(dict(tally))
    ctx.destroy(0)


if __name__ == "__main__":
    main()
