"""Bulk import of accounts in worker processes; the web tier listens for stale keys."""
import contextlib
import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

import bus
from repository import AccountRepository


def import_slice(path: str, owners: list[str]) -> int:
    with contextlib.closing(AccountRepository(path)) as repo:
        return sum(1 for o in owners if repo.save(owner=o))


def main() -> None:
    ctx = zmq.Context()
    tier = ctx.socket(zmq.PULL)
    port = tier.bind_to_random_port("tcp://127.0.0.1")
    endpoint = f"tcp://127.0.0.1:{port}"
    bus.configure(endpoint)
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "accounts.db")
        repo = AccountRepository(path)
        repo.save(owner="root")
        repo.close()
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(2, fork, bus.configure, (endpoint,)) as pool:
            slices = [["ann", "bob"], ["cy", "di"]]
            jobs = [pool.submit(import_slice, path, s) for s in slices]
            print("imported", sum(j.result(timeout=5) for j in as_completed(jobs)))
        while tier.poll(300):
            print("stale", tier.recv_string())
    bus.current().close()
    tier.close()
    ctx.term()


if __name__ == "__main__":
    main()
