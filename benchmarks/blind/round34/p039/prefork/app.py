from __future__ import annotations

import argparse
import asyncio
import tempfile
from functools import partial
from pathlib import Path

import zmq

from .arbiter import Arbiter
from .node import Node

TASKS = ["tokenise", "normalise", "tag", "rank", "merge"]


async def work(node: Node, rank: int) -> None:
    async with node.socket(zmq.REQ) as sock:
        await sock.send_multipart([b"idle", b"", b""])
        while True:
            task, arg = await asyncio.wait_for(sock.recv_multipart(), 4)
            if task == b"quit":
                return
            result = f"{arg.decode()}@{len(arg)}".encode()
            await sock.send_multipart([b"done", arg, result])


def worker_entry(node: Node, rank: int) -> None:
    asyncio.run(work(node, rank))


async def coordinate(node: Node, tasks: list[str], workers: int) -> dict[str, str]:
    todo, results, gone = iter(tasks), {}, 0
    async with node.socket(zmq.ROUTER, bind=True) as sock:
        while gone < workers:
            ident, _, kind, arg, result = await asyncio.wait_for(sock.recv_multipart(), 4)
            if kind == b"done":
                results[arg.decode()] = result.decode()
            match next(todo, None):
                case None:
                    gone += 1
                    await sock.send_multipart([ident, b"", b"quit", b""])
                case task:
                    await sock.send_multipart([ident, b"", b"run", task.encode()])
        await asyncio.sleep(0.1)
    return results


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    ns = ap.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        node = Node(f"ipc://{Path(tmp) / 'hub'}")
        arbiter = Arbiter(partial(worker_entry, node))
        arbiter.spawn(ns.workers)
        results = asyncio.run(coordinate(node, TASKS, ns.workers))
        late = arbiter.reap(3)
        print(dict(sorted(results.items())), "late:", len(late))


if __name__ == "__main__":
    main()
