import argparse
import os
import signal
import sys
import tempfile
import time
import traceback

import zmq

import scans
from link import ArchiveLink


def digitise(link, sheets):
    for sheet in sheets:
        link.submit(sheet.record())
    link.idle()
    time.sleep(0.2)


def prefork(link, parts):
    pids = []
    for sheets in parts:
        pid = os.fork()
        if pid == 0:
            code = 0
            try:
                digitise(link, sheets)
            except Exception:
                traceback.print_exc()
                code = 1
            os._exit(code)
        pids.append(pid)
    return pids


def reap(pids, seconds):
    deadline = time.monotonic() + seconds
    left = set(pids)
    while left:
        for pid in list(left):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                left.discard(pid)
        if left and time.monotonic() > deadline:
            for pid in left:
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--sheets", type=int, default=8)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        catalogue = f"ipc://{tmp}/catalogue"
        display = f"ipc://{tmp}/display"
        ctx = zmq.Context()
        inbox = ctx.socket(zmq.PULL)
        inbox.bind(catalogue)
        wall = ctx.socket(zmq.SUB)
        wall.setsockopt(zmq.SUBSCRIBE, b"")
        wall.bind(display)

        link = ArchiveLink(catalogue, display, "bench-3")
        link.submit({"shelfmark": "test card", "folio": 0})
        pids = prefork(link, scans.batches(args.sheets, args.workers))
        reap(pids, 3)

        got = 0
        while inbox.poll(200):
            inbox.recv_json(zmq.NOBLOCK)
            got += 1
        print("records received:", got)
        link.close()
        inbox.close(0)
        wall.close(0)
        ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
