"""Line protocol gateway: instruments send readings over TCP, readings go to a ZeroMQ collector."""
from __future__ import annotations

import logging
import socket
import tempfile
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

from collector import Collector
from server import GatewayServer

log = logging.getLogger("gateway")

INSTRUMENTS = {
    "scale-1": ["weight 12.5 kg", "weight 12.7 kg", "quit"],
    "probe-4": ["temperature 81 C", "ph 6.9", "quit"],
    "panel": ["hello", "pressure 2.1 bar", "quit"],
}


def play(address: tuple[str, int], name: str, lines: list[str]) -> list[str]:
    answers: list[str] = []
    with socket.create_connection(address, timeout=3) as connection:
        stream = connection.makefile("rw", newline="\n")
        for line in [f"name {name}", *lines]:
            stream.write(f"{line}\n")
            stream.flush()
            answers.append(stream.readline().strip())
    return answers


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gateway-")))
        collector = stack.enter_context(Collector(home))
        server = stack.enter_context(GatewayServer(("127.0.0.1", 0), collector))
        thread = Thread(target=server.serve_forever, args=(0.05,), name="acceptor")
        thread.start()
        stack.callback(thread.join, 3)
        stack.callback(server.shutdown)

        for name, lines in INSTRUMENTS.items():
            log.info("%s: %s", name, " | ".join(play(server.server_address, name, lines)))
        for reading in collector.readings(quiet_ms=300):
            log.info("collected %s", reading)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
