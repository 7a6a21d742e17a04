from __future__ import annotations

import argparse
import heapq
from collections import Counter
from concurrent.futures import as_completed

import zmq

from executors import Kind, make_executor
from jobs import Job, Priority, board, execute


def backlog(n: int) -> list[Job]:
    heap: list[Job] = []
    for i in range(n):
        heapq.heappush(heap, Job(Priority(i % 3), f"job-{i:02d}", bytes([i]) * 2048))
    return heap


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="batchd")
    ap.add_argument("--executor", type=Kind, choices=list(Kind), default=Kind.PROCESS)
    ap.add_argument("--jobs", type=int, default=4)
    ap.add_argument("--width", type=int, default=2)
    ns = ap.parse_args(argv)

    ctx = zmq.Context()
    screen = ctx.socket(zmq.PULL)
    screen.bind("inproc://ops-screen")
    board.attach(ctx, "inproc://ops-screen")

    heap = backlog(ns.jobs)
    with make_executor(ns.executor, ns.width) as ex:
        futures = [ex.submit(execute, heapq.heappop(heap)) for _ in range(len(heap))]
        digests = dict(f.result() for f in as_completed(futures))

    states: Counter[bytes] = Counter()
    while screen.poll(100):
        states[screen.recv_multipart()[1]] += 1
    print(len(digests), {k.decode(): v for k, v in sorted(states.items())})

    board.detach()
    screen.close()
    ctx.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
