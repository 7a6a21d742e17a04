from __future__ import annotations

import argparse
import functools
import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

from . import suite, worker


def gather(inbox: zmq.Socket) -> Counter:
    tally: Counter = Counter()
    while inbox.poll(300):
        tally[inbox.recv_json()["verdict"]] += 1
    return tally


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="shardrun")
    parser.add_argument("-n", "--shards", type=int, default=2)
    options = parser.parse_args(argv)
    context = zmq.Context.instance()
    inbox = context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    prepare = functools.partial(worker.start, f"tcp://127.0.0.1:{port}")
    with ProcessPoolExecutor(
        options.shards, mp_context=multiprocessing.get_context("fork"), initializer=prepare
    ) as pool:
        futures = [pool.submit(worker.run_shard, names) for names in suite.shards(options.shards)]
        failures = sum(f.result() for f in as_completed(futures, timeout=5))
    tally = gather(inbox)
    print("failures:", failures, "reported:", sum(tally.values()))
    inbox.close()
    context.term()
    return 0
