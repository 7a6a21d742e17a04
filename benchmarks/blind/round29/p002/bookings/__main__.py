from __future__ import annotations

import argparse
import logging
import multiprocessing as mp
import queue
import sys

import zmq

from . import logs, pnr
from .booker import worker


def gather(done: mp.Queue, count: int) -> list:
    bookings = []
    for _ in range(count):
        try:
            bookings.append(done.get(timeout=2))
        except queue.Empty:
            break
    return [b for b in bookings if b is not None]


def main() -> int:
    ap = argparse.ArgumentParser(prog="bookings")
    ap.add_argument("--parties", type=int, default=4)
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()

    loghost = zmq.Context.instance().socket(zmq.SUB)
    loghost.subscribe("")
    port = loghost.bind_to_random_port("tcp://127.0.0.1")
    logs.configure_main(f"tcp://127.0.0.1:{port}")
    loghost.poll(150)  # nothing to read yet, but the subscriptions go out
    logging.getLogger("bookings").info("accepting %d parties", args.parties)

    jobs, done, log_queue = mp.Queue(), mp.Queue(), mp.Queue()
    workers = [mp.Process(target=worker, args=(jobs, done, log_queue), name=f"booker-{n}") for n in range(args.workers)]
    for proc in workers:
        proc.start()
    relay = logs.Relay(log_queue)
    relay.start()

    for party in pnr.sample_parties(args.parties):
        jobs.put(party)
    bookings = gather(done, args.parties)
    for _ in workers:
        jobs.put(None)
    for proc in workers:
        proc.join(2)
        if proc.is_alive():
            proc.kill()
            proc.join()
    relay.stop()
    logging.getLogger(logs.AUDIT).info("run total %d cents", sum(b.party.total for b in bookings))

    streams: dict[str, int] = {}
    while loghost.poll(250):
        name = loghost.recv_multipart(zmq.NOBLOCK)[0].decode()
        streams[name] = streams.get(name, 0) + 1
    print(f"{len(bookings)} booked, log host received {streams}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
