"""Flies a batch of simulated sorties and shows what the safety console received."""
from __future__ import annotations

import argparse
import json
import logging
import multiprocessing

import zmq

from fleet import opslog
from fleet.flight import Sortie, fly
from fleet.geo import Waypoint

RANGE_HEAD = Waypoint(67.8558, 20.2253, 120.0)


def drain(console: zmq.Socket, quiet_ms: int = 300) -> list[dict]:
    entries = []
    while console.poll(quiet_ms):
        _, body = console.recv_multipart(zmq.NOBLOCK)
        entries.append(json.loads(body))
    return entries


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--drones", type=int, default=3)
    args = parser.parse_args()

    ctx = zmq.Context()
    console = ctx.socket(zmq.PULL)
    console.linger = 0
    port = console.bind_to_random_port("tcp://127.0.0.1")

    opslog.configure(f"tcp://127.0.0.1:{port}")
    ops = logging.getLogger("fleet.ops")
    ops.info("range is hot, %d sorties", args.drones)

    records: multiprocessing.Queue = multiprocessing.Queue()
    relay = opslog.Relay(records)
    relay.start()
    sorties = [Sortie(f"KITE{n}", RANGE_HEAD, 300.0 + 150 * n) for n in range(args.drones)]
    with multiprocessing.Pool(2, opslog.use_queue, (records,)) as pool:
        outcomes = pool.map_async(fly, sorties).get(timeout=5)
        pool.close()
        pool.join()
    relay.stop()
    ops.info("range is cold")

    entries = drain(console)
    console.close()
    ctx.term()
    for outcome in outcomes:
        print(outcome)
    print(len(entries), "console entries from", sorted({e["who"] for e in entries}))


if __name__ == "__main__":
    main()
