from __future__ import annotations

import argparse
import logging
import tempfile
import threading
import time

import zmq

from .client import CacheClient
from .server import CacheServer
from .stats import StatsFeed, tally
from .store import DiskStore, key_of


def cached_compile(client: CacheClient, source: bytes, flags: str) -> bytes:
    key = key_of(source, flags)
    blob = client.get(key)
    if blob is None:
        blob = source.upper()
        client.put(key, blob)
    return blob


def selftest(args: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="bcache-") as root:
        context = zmq.Context()
        url = f"ipc://{root}/stats"
        stats = StatsFeed(context, url)
        board = context.socket(zmq.SUB)
        board.subscribe("")
        board.connect(url)
        time.sleep(0.15)
        with CacheServer(("127.0.0.1", 0), DiskStore(root), stats) as server:
            thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
            thread.start()
            client = CacheClient(server.server_address)
            for number in range(args.rounds):
                blob = cached_compile(client, b"int x;", args.flags)
                print("round", number, len(blob), "bytes")
            server.shutdown()
            thread.join(2)
        print(dict(tally(board)))
        board.close()
        stats.close()
        context.term()
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="bcache")
    parser.add_argument("--debug", action="store_true")
    commands = parser.add_subparsers(required=True)
    test = commands.add_parser("selftest")
    test.add_argument("--rounds", type=int, default=2)
    test.add_argument("--flags", default="-O2")
    test.set_defaults(func=selftest)
    args = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if args.debug else logging.INFO)
    return args.func(args)


if __name__ == "__main__":
    raise SystemExit(main())
