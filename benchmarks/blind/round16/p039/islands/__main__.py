from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import ExitStack

import zmq

from .bridge import attach
from .events import Bus, Epoch
from .evolve import evolve


def colonise(number: int, bus: Bus, url: str) -> int:
    if (pid := os.fork()) == 0:
        status = 1
        try:
            evolve(number, bus)
            status = 0
        finally:
            os._exit(status)
    return pid


def wait_all(pids: list[int], limit: float, observer: zmq.Socket) -> None:
    end = time.monotonic() + limit
    while pids:
        pid = pids[-1]
        if os.waitpid(pid, os.WNOHANG)[0]:
            pids.pop()
        elif time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
        else:
            time.sleep(0.02)
            observer.poll(0)


def main() -> int:
    hub = zmq.Context()
    observer = hub.socket(zmq.SUB)
    observer.subscribe(b"")
    port = observer.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"
    with ExitStack() as stack:
        bus = Bus()
        attach(bus, url, stack)
        observer.poll(300)
        bus.emit(Epoch(-1, 0, 0))
        wait_all([colonise(n, bus, url) for n in range(2)], 4, observer)
    heard = 0
    while observer.poll(300):
        observer.recv_multipart()
        heard += 1
    print("events", heard)
    observer.close(0)
    hub.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
