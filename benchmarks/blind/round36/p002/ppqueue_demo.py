#!/usr/bin/env python
"""Runs a Paranoid Pirate queue, its workers and a lazy client on one machine."""
import argparse
import hashlib
import os
import shutil
import tempfile
import threading

import zmq

from ppp import PirateQueue, PirateWorker


def digest(body):
    return hashlib.sha256(body).hexdigest()[:16].encode()


def lazy_client(url, jobs, timeout=1500):
    ctx = zmq.Context()
    try:
        for sequence in range(jobs):
            with ctx.socket(zmq.REQ) as req:
                req.linger = 0
                req.connect(url)
                req.send(b"job-%d" % sequence)
                poller = zmq.Poller()
                poller.register(req, zmq.POLLIN)
                if dict(poller.poll(timeout)).get(req) != zmq.POLLIN:
                    print("E: no reply for job", sequence)
                    return
                print("I: job", sequence, "->", req.recv().decode())
    finally:
        ctx.term()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--jobs", type=int, default=10)
    args = ap.parse_args()

    folder = tempfile.mkdtemp(prefix="ppp-")
    front = "ipc://" + os.path.join(folder, "front")
    back = "ipc://" + os.path.join(folder, "back")
    queue = PirateQueue(front, back)
    workers = [PirateWorker(back, digest) for _ in range(args.workers)]
    for worker in workers:
        worker.start()
    client = threading.Thread(target=lazy_client, args=(front, args.jobs))
    client.start()
    try:
        queue.run(until_replies=args.jobs, seconds=3)
        client.join(3)
    finally:
        queue.close()
        for worker in workers:
            worker.join(3)
            if worker.is_alive():
                worker.kill()
                worker.join()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
