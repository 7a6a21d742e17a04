import math
import sys

import zmq

from .eventline import event_line
from .points import TrendTable
from .snapshot import Snapshot

POINTS = ("ahu1.supply.temp", "ahu1.filter.press", "ahu2.valve")


def record(table, turns):
    for turn in range(turns):
        for shift, name in enumerate(POINTS):
            table[name].add(20 + 5 * math.sin(turn / 10 + shift))


def main():
    desk = zmq.Context.instance().socket(zmq.PULL)
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    table = TrendTable()
    with event_line(f"tcp://127.0.0.1:{port}") as events:
        events.tell("start", *POINTS)
        record(table, 50)
        snap = Snapshot(table, "trends.jsonl", events).begin()
        record(table, 10)
        code = snap.finish()
        events.tell("stop", sum(map(len, table.values())))
    while desk.poll(300):
        what, details = desk.recv_pyobj()
        print(what, *details)
    return code


if __name__ == "__main__":
    sys.exit(main())
