import argparse
import logging
import random
import socket

import zmq

from .collector import Collector
from .exporter import Exporter
from .v5 import synthesize


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def replay(address, packets: int) -> None:
    rng = random.Random(7)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        for sequence in range(packets):
            datagram = synthesize(rng, sequence)
            out.sendto(datagram if sequence % 5 else datagram[:-1], address)


def drain(endpoint: str):
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as intake:
        intake.rcvtimeo = 300
        intake.bind(endpoint)
        yield None
        while True:
            try:
                yield intake.recv_multipart()
            except zmq.Again:
                return


def main() -> None:
    parser = argparse.ArgumentParser(prog="flowcol")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--packets", type=int, default=10)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="[%(process)d] %(message)s")

    endpoint = f"tcp://127.0.0.1:{free_port()}"
    collector = Collector(Exporter(endpoint), args.workers)
    collector.start()
    store = drain(endpoint)
    next(store)
    replay(collector.address, args.packets)
    collector.wait(4)
    logging.info("stored %d aggregates", sum(1 for _ in store))


main()
