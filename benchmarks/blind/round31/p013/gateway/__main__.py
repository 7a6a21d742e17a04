from __future__ import annotations

import argparse
import logging
import socket
import threading

import zmq

from .server import CommandServer
from .uplink import UplinkChain

SCRIPT = ["PING", "HK_ON 12", "THR_ARM", "THR_ARM CONFIRM"]


def operator(address: tuple[str, int], lines: list[str]) -> None:
    for line in lines:
        with socket.create_connection(address, timeout=2) as console:
            console.sendall(line.encode() + b"\n\n")
            answer = console.makefile().readline().strip()
            print(f"{line:18s} -> {answer}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="gateway")
    parser.add_argument("--requests", type=int, default=len(SCRIPT))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    context = zmq.Context()
    unit = context.socket(zmq.ROUTER)
    unit.setsockopt(zmq.LINGER, 0)
    port = unit.bind_to_random_port("tcp://127.0.0.1")

    chain = UplinkChain(context, f"tcp://127.0.0.1:{port}", key=b"rehearsal key")
    chain.idle()
    with CommandServer(("127.0.0.1", 0), chain) as server:
        console = threading.Thread(
            target=operator, args=(server.server_address, SCRIPT[: args.requests])
        )
        console.start()
        for _ in range(args.requests):
            server.handle_request()
        console.join(timeout=3)

    frames = 0
    while unit.poll(200):
        *_, body = unit.recv_multipart(zmq.NOBLOCK)
        frames += bool(body)
    chain.close()
    unit.close()
    context.term()
    print(f"encryption unit got {frames} frames")


if __name__ == "__main__":
    main()
