#!/usr/bin/env python3
"""Match a batch of (synthetic) GPS traces to the road network."""
from __future__ import annotations

import argparse
import collections
import multiprocessing as mp
import os
import random
import threading

import zmq

from mapmatch import Matcher, RoadGraph, metrics

GRAPH = RoadGraph.lattice(6)


class Collector(threading.Thread):
    """Stands in for the statsd bridge when none is configured."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.totals: collections.Counter[str] = collections.Counter()
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self.endpoint = "tcp://127.0.0.1:%d" % self._pull.bind_to_random_port("tcp://127.0.0.1")
        self._quit = threading.Event()

    def run(self) -> None:
        while not self._quit.is_set():
            if self._pull.poll(100):
                name, _, rest = self._pull.recv_string(zmq.NOBLOCK).partition(":")
                self.totals[name] += int(rest.split("|")[0])
        self._pull.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._quit.set()
        self.join(2)


def drive(seed: int) -> tuple[str, list[tuple[float, float]]]:
    rng = random.Random(seed)
    x, y = rng.randrange(5) * 100.0, 0.0
    points = []
    for _ in range(30):
        points.append((x + rng.gauss(0, 8), y + rng.gauss(0, 8)))
        y += 15.0
    return f"veh-{seed:04d}", points


def work(item: tuple[str, list[tuple[float, float]]]):
    return Matcher(GRAPH).match(*item)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--traces", type=int, default=12)
    args = parser.parse_args()

    collector = Collector()
    collector.start()
    os.environ.setdefault(metrics.ENDPOINT_VAR, collector.endpoint)
    metrics.count("batch.started")

    traces = [drive(n) for n in range(args.traces)]
    pool = mp.Pool(args.jobs)
    try:
        for matched in pool.map_async(work, traces).get(timeout=6):
            print(matched.trace_id, len(matched.segment_ids), "points,", matched.breaks, "breaks")
        pool.close()
    except mp.TimeoutError:
        print("batch timed out")
    finally:
        pool.terminate()
        pool.join()
    metrics.count("batch.finished")
    collector.join(0.2)
    collector.stop()
    for name, total in sorted(collector.totals.items()):
        print(f"{name:16s} {total}")


if __name__ == "__main__":
    main()
