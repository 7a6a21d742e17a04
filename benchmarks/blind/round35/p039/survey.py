import argparse
import sys
import weakref

import zmq

from mosaic import graph
from mosaic.roles import Role, Split


class Publisher:
    _all = weakref.WeakValueDictionary()

    def __init__(self, ctx, topic, url):
        self.topic = topic
        self.sock = ctx.socket(zmq.PUSH)
        self.sock.linger = 0
        self.sock.connect(url)
        Publisher._all[topic] = self

    @classmethod
    def named(cls, topic):
        return cls._all[topic]

    def send(self, line):
        self.sock.send_string(f"{self.topic} {line}")


def reduce_tiles(out, tiles):
    for tile, level in graph.offsets(graph.neighbours(tiles)):
        out.send(f"{tile} {level:.3f}")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--tiles", type=int, default=4)
    ap.add_argument("--inline", action="store_true", help="no second process")
    opts = ap.parse_args()

    ctx = zmq.Context()
    archive = ctx.socket(zmq.PULL)
    archive.linger = 0
    archive.bind("inproc://archive")
    keep = [Publisher(ctx, t, "inproc://archive") for t in ("tile", "run")]
    Publisher.named("run").send("begin")
    sys.stdout.flush()

    if opts.inline:
        reduce_tiles(Publisher.named("tile"), opts.tiles)
    else:
        split = Split()
        if split.role is Role.REDUCER:
            try:
                reduce_tiles(split, opts.tiles)
            finally:
                split.leave()
        for line in split.lines():
            Publisher.named("tile").send(line)
    Publisher.named("run").send("end")

    while archive.poll(100):
        print(archive.recv_string())
    for publisher in keep:
        publisher.sock.close()
    archive.close()
    ctx.term()


if __name__ == "__main__":
    main()
