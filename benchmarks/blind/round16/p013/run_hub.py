from __future__ import annotations

import argparse
import asyncio
import itertools
from concurrent.futures import ProcessPoolExecutor

import zmq

from scan.hub import Hub

LINES = ["P|A1|4711", "C|A1|98|100", "P|B7|0815|3", "C|B7|4|9"]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="scanner hub")
    parser.add_argument("--scans", type=int, default=4)
    return parser.parse_args()


def station(address: str, amount: int) -> None:
    with zmq.Context.instance().socket(zmq.PUSH) as sock:
        sock.linger = 1000
        sock.connect(address)
        for line in itertools.islice(itertools.cycle(LINES), amount):
            sock.send_string(line)


async def main(amount: int) -> None:
    office = zmq.Context.instance()
    boxes = [office.socket(zmq.PULL) for _ in range(2)]
    ports = [box.bind_to_random_port("tcp://127.0.0.1") for box in boxes]
    hub = Hub(*(f"tcp://127.0.0.1:{port}" for port in ports))
    station(hub.address, amount)
    with ProcessPoolExecutor(max_workers=1) as executor:
        for line in await hub.serve(amount, executor):
            print(line)
    for box, what in zip(boxes, ("moves", "alarms")):
        got = 0
        while box.poll(300):
            box.recv()
            got += 1
        print(what, got)
        box.close()
    hub.close()


if __name__ == "__main__":
    asyncio.run(main(options().scans))
