"""Builds a sharded vector index: one worker process for a shard, progress over a bus."""
from __future__ import annotations

import argparse
import time
from collections import Counter

import zmq

from .workers import ShardWorker


def collect(progress: zmq.Socket[bytes], seconds: float) -> Counter[str]:
    seen: Counter[str] = Counter()
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if progress.poll(int(left * 1000) or 1):
            who, _ = progress.recv_multipart()
            seen[who.decode()] += 1
    return seen


def main() -> int:
    ap = argparse.ArgumentParser(prog="vecindex.build")
    ap.add_argument("--shards", type=int, default=2)
    ap.add_argument("--rows", type=int, default=200)
    ns = ap.parse_args()

    ctx = zmq.Context.instance()
    with ctx.socket(zmq.PULL) as progress, ctx.socket(zmq.PUB) as control:
        p = progress.bind_to_random_port("tcp://127.0.0.1")
        c = control.bind_to_random_port("tcp://127.0.0.1")
        workers = [
            ShardWorker(n, ns.rows, progress=f"tcp://127.0.0.1:{p}", control=f"tcp://127.0.0.1:{c}")
            for n in range(ns.shards)
        ]
        for w in workers:
            w.prepare()
        for w in workers:
            w.start()
        seen = collect(progress, 0.8)
        for w in workers:
            w.join(0.3)
            if w.is_alive():
                print(f"{w.name} is late, killed")
                w.kill()
                w.join()
            w.progress.close()
        for who, n in sorted(seen.items()):
            print(f"{who}: {n} reports")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
