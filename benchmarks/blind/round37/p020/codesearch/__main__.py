from __future__ import annotations

import argparse
import queue

import zmq

from .corpus import shards
from .shard import ShardIndexer, make_results
from .trigrams import TrigramIndex


def build(count: int, endpoint: str) -> TrigramIndex:
    results = make_results()
    indexers = [ShardIndexer(i, files, endpoint, results) for i, files in enumerate(shards(count))]
    for indexer in indexers:
        indexer.start()
    index = TrigramIndex()
    try:
        for _ in indexers:
            _, postings = results.get(timeout=6)
            index.merge(postings)
    except queue.Empty:
        print("a shard is missing")
    for indexer in indexers:
        indexer.join(2)
        if indexer.is_alive():
            indexer.kill()
        indexer.status.report("joined", code=indexer.exitcode)
        indexer.status.close()
    return index


def main() -> int:
    parser = argparse.ArgumentParser(prog="codesearch")
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("--query", default="pool")
    args = parser.parse_args()
    with zmq.Context() as context, context.socket(zmq.PULL) as service:
        port = service.bind_to_random_port("tcp://127.0.0.1")
        index = build(args.shards, f"tcp://127.0.0.1:{port}")
        while service.poll(300):
            print("status", service.recv_json(zmq.NOBLOCK))
    for path in sorted(index.candidates(args.query)):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
