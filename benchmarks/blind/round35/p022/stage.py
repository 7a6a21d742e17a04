"""Three-axis stage: one motion process per axis, all reporting to the logger."""
import argparse
import os
import shutil
import sys
import tempfile
from collections import defaultdict, deque

import zmq

import wires


class Axis:
    def __init__(self, name, report_to, pitch):
        self.name = name
        self.report_to = report_to
        self.pitch = pitch
        self.trail = deque(maxlen=4)

    @property
    def wire(self):
        return wires.wire(self.report_to)

    def announce(self, state, pos=0.0):
        self.wire.send_json({"axis": self.name, "state": state, "pos": round(pos, 3)})

    def sweep(self, steps):
        pos = 0.0
        for k in range(steps):
            pos += self.pitch * (1 + k % 2)
            self.trail.append(pos)
            self.announce("moving", pos)
        self.announce("settled", sum(self.trail) / len(self.trail))


def launch(axis, steps):
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        axis.sweep(steps)
        wires.hang_up()
        status = 0
    finally:
        sys.stdout.flush()
        os._exit(status)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--axes", default="x,y")
    ap.add_argument("--steps", type=int, default=5)
    opts = ap.parse_args()

    room = tempfile.mkdtemp(prefix="stage-")
    endpoint = f"ipc://{room}/log"
    desk = wires.context().socket(zmq.PULL)
    desk.bind(endpoint)

    names = opts.axes.split(",")
    axes = dict(zip(names, (Axis(n, endpoint, 0.1 * (i + 1)) for i, n in enumerate(names))))
    for axis in axes.values():
        axis.announce("homed")

    children = {launch(axis, opts.steps): name for name, axis in axes.items()}
    table = defaultdict(list)
    expected = len(axes) * (opts.steps + 2)
    while sum(map(len, table.values())) < expected and desk.poll(2000):
        line = desk.recv_json()
        table[line["axis"]].append((line["state"], line["pos"]))
    for pid in children:
        os.waitpid(pid, 0)
    for name in names:
        print(name, len(table[name]), table[name][-1])
    desk.close(linger=0)
    wires.hang_up()
    shutil.rmtree(room, ignore_errors=True)


if __name__ == "__main__":
    main()
