import json
import logging
import multiprocessing
import time

import zmq

from .logship import configure
from .worker import poll_station

STATIONS = ("harbour", "ridge", "lowfield")


def collect(sub, seconds):
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if sub.poll(50):
            _, body = sub.recv_multipart()
            yield json.loads(body)


def main():
    ctx = zmq.Context()
    sub = ctx.socket(zmq.SUB)
    sub.subscribe("")
    port = sub.bind_to_random_port("tcp://127.0.0.1")
    records, listener, ship = configure(f"tcp://127.0.0.1:{port}")
    sub.poll(200)
    logging.getLogger("stations").info("starting %d pollers", len(STATIONS))

    procs = [
        multiprocessing.Process(target=poll_station, args=(name, records), name=name)
        for name in STATIONS
    ]
    for proc in procs:
        proc.start()
    for proc in procs:
        proc.join(3)
        if proc.is_alive():
            proc.kill()
    listener.stop()
    for item in collect(sub, 0.6):
        print(f"{item['level']:8} {item['logger']}: {item['message']}")
    logging.getLogger().removeHandler(ship)
    ship.close()
    sub.close(0)
    ctx.term()


if __name__ == "__main__":
    main()
