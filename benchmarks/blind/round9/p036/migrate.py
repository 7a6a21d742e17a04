"""Database migration: asks the lock service first, then migrates shards in processes."""
from __future__ import annotations

import multiprocessing
import threading
from functools import partial
from typing import Callable, Dict

from locks.client import LockClient, connect
from locks.server import LockServer

SHARDS = ("users", "orders", "items")


def migrate(dial: Callable[[], LockClient], shard: str) -> None:
    with dial() as client:
        if client.acquire(shard):
            client.release(shard)


def preflight(dial: Callable[[], LockClient]) -> bool:
    """The client ends here: nothing of it lives on when processes are forked."""
    with dial() as client:
        return client.acquire("preflight") and client.release("preflight")


def main() -> None:
    server = multiprocessing.Process(target=LockServer.main, args=(50061,), daemon=True)
    server.start()
    dial = partial(connect, "tcp://127.0.0.1:50061")
    print("preflight", preflight(dial))
    codes: Dict[str, int] = {}

    def supervise(shard: str) -> None:
        process = multiprocessing.Process(target=migrate, args=(dial, shard))
        process.start()
        process.join(3)
        codes[shard] = process.exitcode

    threads = [threading.Thread(target=supervise, args=(shard,)) for shard in SHARDS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(codes.items()))
    server.terminate()
    server.join()


if __name__ == "__main__":
    main()
