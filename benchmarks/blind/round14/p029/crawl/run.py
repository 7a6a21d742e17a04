from __future__ import annotations

import os
import sys

import zmq

from . import pages
from .visit import visit
from .wire import encode, lease


def reap(pids: dict[int, str]) -> None:
    while pids:
        pid, status = os.wait()
        print(pids.pop(pid), "ended with", os.waitstatus_to_exitcode(status))


def main() -> None:
    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    results_url = "tcp://127.0.0.1:%d" % inbox.bind_to_random_port("tcp://127.0.0.1")
    hinting = ctx.socket(zmq.XPUB)
    hints_url = "tcp://127.0.0.1:%d" % hinting.bind_to_random_port("tcp://127.0.0.1")

    children: dict[int, str] = {}
    with lease(ctx, zmq.PUSH, results_url) as results, lease(ctx, zmq.SUB, hints_url) as hints:
        results.send(encode(host="-", path="seed", size=len(pages.SITE)))
        inbox.recv()
        for host in pages.SITE:
            sys.stdout.flush()
            match os.fork():
                case 0:
                    visit(host, results, hints)
                    os._exit(0)
                case pid:
                    children[pid] = host
        reap(children)
        count = 0
        while inbox.poll(250):
            inbox.recv()
            count += 1
    print(count, "pages")
    inbox.close()
    hinting.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
