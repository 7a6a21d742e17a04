from __future__ import annotations

import argparse
import multiprocessing as mp
from collections import Counter

import zmq

from serving.replica import LinearHead, replica_main
from serving.telemetry import Telemetry


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--replicas", type=int, default=2)
    ap.add_argument("--requests", type=int, default=6)
    ns = ap.parse_args()

    ctx = zmq.Context()
    collector = ctx.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")

    telemetry = Telemetry(f"tcp://127.0.0.1:{port}")
    telemetry.count("server.boot")

    fork = mp.get_context("fork")
    inbox, outbox = fork.SimpleQueue(), fork.SimpleQueue()
    head = LinearHead((0.2, -0.1, 0.7), bias=0.05)
    procs = [
        fork.Process(target=replica_main, args=(r, head, inbox, outbox, telemetry), daemon=True)
        for r in range(ns.replicas)
    ]
    for p in procs:
        p.start()
    for rid in range(ns.requests):
        inbox.put((rid, [rid * 0.1, 1.0, 0.5]))
    for _ in procs:
        inbox.put(None)
    answers = sorted(outbox.get() for _ in range(ns.requests))
    for p in procs:
        p.join(3)

    tally: Counter[str] = Counter()
    while collector.poll(300):
        tally[collector.recv_json()["m"]] += 1
    print(len(answers), dict(sorted(tally.items())))

    telemetry.shutdown()
    collector.close()
    ctx.term()


if __name__ == "__main__":
    main()
