"""Scans a tree for world-writable files, one helper per directory."""
from __future__ import annotations

import os
import signal
import stat
import sys
import time
from pathlib import Path

import zmq

from tracing import BatchExporter, Tracer


def loose_files(root: Path) -> int:
    return sum(1 for p in root.iterdir() if p.is_file() and p.stat().st_mode & stat.S_IWOTH)


def helper(tracer: Tracer, root: Path) -> int:
    count = tracer.instrument(loose_files)(root)
    return min(count, 100)


def reap(pids: list[int], seconds: float) -> dict[int, int]:
    codes: dict[int, int] = {}
    limit = time.monotonic() + seconds
    while len(codes) < len(pids):
        for pid in set(pids) - codes.keys():
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                codes[pid] = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > limit:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)
    return codes


def main(roots: list[str]) -> int:
    gateway = zmq.Context.instance().socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{gateway.bind_to_random_port('tcp://127.0.0.1')}"
    exporter = BatchExporter(url, batch_size=8)
    tracer = Tracer(exporter)

    pids = []
    for root in map(Path, roots or [".", "tracing"]):
        if pid := os.fork():
            pids.append(pid)
            continue
        code = helper(tracer, root)
        sys.stdout.flush()
        sys.exit(code)

    with tracer.span("scan") as span:
        codes = reap(pids, 4.0)
        span.attrs["loose"] = sum(codes.values())
    exporter.shutdown()
    while gateway.poll(200):
        for item in gateway.recv_json()["spans"]:
            print(item["name"], item["parent"])
    gateway.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
