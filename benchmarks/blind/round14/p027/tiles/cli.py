from __future__ import annotations

import argparse
import functools
import multiprocessing
import random

import zmq

from . import worker
from .sink import ViewerSink


def slide(count: int, edge: int) -> list[tuple[int, bytes]]:
    rng = random.Random(count)
    return [(n, bytes(rng.randint(60, 140) for _ in range(edge * edge))) for n in range(count)]


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="tiles")
    ap.add_argument("--tiles", type=int, default=6)
    ap.add_argument("--edge", type=int, default=24)
    ap.add_argument("-j", "--jobs", type=int, default=2)
    opts = ap.parse_args(argv)

    viewer = zmq.Context.instance().socket(zmq.ROUTER)
    port = viewer.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"

    sink = ViewerSink.open(url, quality=4)
    sink.put(9999, b"cover sheet")
    viewer.poll(1000)

    mp = multiprocessing.get_context("fork")
    pool = mp.Pool(opts.jobs, worker.setup, (functools.partial(ViewerSink.open, url, quality=4),))
    contrast = dict(pool.map(worker.equalise, slide(opts.tiles, opts.edge), chunksize=2))
    pool.close()
    pool.join()
    sink.close()

    shown = 0
    while viewer.poll(200):
        viewer.recv_multipart()
        shown += 1
    print(f"{len(contrast)} tiles, mean contrast {sum(contrast.values()) / len(contrast):.0f}, {shown} shown")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
