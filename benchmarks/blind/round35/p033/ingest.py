import argparse
import functools

import zmq

from shard import belongs, fan_out
from sinks import Sink

SENSORS = ["ph", "temp", "do2", "turb", "cond", "flow", "lvl", "orp"]


def load(sink, shards, shard):
    for tick in range(6):
        for sensor in SENSORS:
            if belongs(sensor, shard, shards):
                sink.write((tick, sensor, tick * len(sensor)))
    sink.flush()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--shards", type=int, default=2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    table = ctx.socket(zmq.PULL)
    port = table.bind_to_random_port("tcp://127.0.0.1")
    sink = Sink("water", f"tcp://127.0.0.1:{port}")
    sink.write((-1, "header", 0))
    print("shards", fan_out(opts.shards, functools.partial(load, sink, opts.shards)))
    sink.write((99, "trailer", 0))
    sink.flush()
    rows = []
    while table.poll(300):
        rows.extend(table.recv_pyobj()[1])
    print("rows", len(rows), sorted({r[1] for r in rows}))
    sink.close()
    table.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    main()
