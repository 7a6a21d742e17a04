#!/usr/bin/env python3
"""Builds a small dependency graph with a pool of processes."""
import argparse
import hashlib
import multiprocessing
import sys
import tempfile
import time

import zmq

import buildtrace

GRAPH = {
    "libbase": [],
    "libnet": ["libbase"],
    "libui": ["libbase"],
    "protoc": [],
    "app": ["libnet", "libui", "protoc"],
}


@buildtrace.span("compile")
def compile_target(name):
    digest = name.encode()
    for _ in range(2000):
        digest = hashlib.sha256(digest).digest()
    return name, digest.hex()[:8]


@buildtrace.span("plan")
def plan(graph):
    waves, done = [], set()
    while len(done) < len(graph):
        wave = sorted(t for t, needs in graph.items() if t not in done and done.issuperset(needs))
        if not wave:
            raise SystemExit("dependency cycle")
        waves.append(wave)
        done.update(wave)
    return waves


def waterfall(pull):
    rows = []
    while pull.poll(200):
        rows.append(pull.recv_pyobj(zmq.NOBLOCK))
    for row in rows:
        name = row["name"] if len(row["name"]) < 30 else row["name"][:27] + "..."
        print(f"{row['parent']:>8} {name:30} {row['ms']:8.2f} ms", file=sys.stderr)
    return len(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as rundir, zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        pull.bind(f"ipc://{rundir}/trace")
        recorder = buildtrace.configure(f"ipc://{rundir}/trace")
        with buildtrace.span("build"):
            waves = plan(GRAPH)
            with multiprocessing.Pool(args.jobs) as pool:
                for wave in waves:
                    with buildtrace.span("wave"):
                        for name, digest in pool.map_async(compile_target, wave).get(timeout=4):
                            print(f"{name:10} {digest}")
                time.sleep(0.05)
        recorder.transport.close()
        print(waterfall(pull), "spans")


if __name__ == "__main__":
    main()
