from __future__ import annotations

import logging
import multiprocessing
import queue
import sys
import tempfile
import time

import zmq

from hub import meet, reports_faults
from lanes import Entry, read_heats, touchpad


def swim_heat(entries: list[Entry], times) -> list[tuple[Entry, float]]:
    pads = [multiprocessing.Process(target=touchpad, args=(entry, times)) for entry in entries]
    for pad in pads:
        pad.start()
    until = time.monotonic() + 1.2
    finished: list[tuple[Entry, float]] = []
    while len(finished) < len(entries):
        try:
            finished.append(times.get(timeout=max(0.01, until - time.monotonic())))
        except queue.Empty:
            break
    for pad in pads:
        pad.join(0.5)
        if pad.is_alive():
            pad.kill()
    return sorted(finished, key=lambda f: f[1])


@reports_faults
def announce(heat: int, finished: list[tuple[Entry, float]], expected: int) -> None:
    for entry, seconds in finished:
        meet.result(heat, entry.lane, seconds)
    if len(finished) != expected:
        raise ValueError(f"heat {heat}: {expected - len(finished)} lanes without a time")


def main(path: str) -> int:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    times = multiprocessing.Queue()
    with tempfile.TemporaryDirectory() as folder:
        context = zmq.Context()
        manager = context.socket(zmq.ROUTER)
        manager.bind(f"ipc://{folder}/meet")
        meet.open(f"ipc://{folder}/meet")
        for heat, entries in read_heats(path):
            announce(heat, swim_heat(entries, times), len(entries))
        while manager.poll(150):
            _, kind, *rest = manager.recv_multipart(zmq.NOBLOCK)
            print(kind.decode(), *(part.decode() for part in rest))
        meet.close()
        manager.close(0)
        context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
