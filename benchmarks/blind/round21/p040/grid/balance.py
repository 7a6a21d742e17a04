from __future__ import annotations

import itertools
import multiprocessing
import time

import zmq

from .feed import Tick, Zone, tap
from .forecast import forecaster


def publish_until(done: float, pub: zmq.Socket) -> int:
    n = 0
    for n, zone in enumerate(itertools.cycle(Zone), 1):
        pub.send_multipart(Tick(zone, 100 + n % 10).frames())
        time.sleep(0.02)
        if time.monotonic() > done:
            break
    return n


def main() -> None:
    pub = zmq.Context().socket(zmq.PUB)
    pub.linger = 0
    port = pub.bind_to_random_port("tcp://127.0.0.1")
    results = multiprocessing.SimpleQueue()
    feed = tap(f"tcp://127.0.0.1:{port}")
    child = multiprocessing.Process(target=forecaster(feed, Zone.SOUTH, results), daemon=True)
    child.start()
    sent = publish_until(time.monotonic() + 1.5, pub)
    child.join(1)
    if child.is_alive():
        child.kill()
    print(sent, "ticks;", "no forecast" if results.empty() else results.get())


if __name__ == "__main__":
    main()
