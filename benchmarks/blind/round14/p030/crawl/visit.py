from __future__ import annotations

import sys
from collections import deque

import zmq

from . import pages
from .wire import encode, lease


def visit(host: str, results: zmq.Socket, hints: zmq.Socket) -> int:
    """Walk one host breadth-first and push a record for each page."""
    hints.subscribe(host.encode())
    todo, seen = deque(["/"]), {"/"}
    while todo:
        path = todo.popleft()
        html = pages.fetch(host, path)
        fresh = [p for p in pages.links(html) if p not in seen]
        seen.update(fresh)
        todo.extend(fresh)
        results.send(encode(host=host, path=path, size=len(html)), zmq.NOBLOCK)
    return len(seen)


def main(host: str, results_url: str, hints_url: str) -> int:
    with zmq.Context() as ctx:
        with lease(ctx, zmq.PUSH, results_url) as results, lease(ctx, zmq.SUB, hints_url) as hints:
            visit(host, results, hints)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
