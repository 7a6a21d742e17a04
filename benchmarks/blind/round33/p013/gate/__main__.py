from __future__ import annotations

import argparse
import logging
import socket
import threading
import time

from .config import TONIGHT
from .house import HouseDesk
from .server import GateServer
from .tickets import Ticket, issue


def scan(address: tuple[str, int], codes: list[str], lamps: list[str]) -> None:
    """What a hand scanner does: one connection, a few barcodes, a lamp for each."""
    with socket.create_connection(address, timeout=3) as conn, conn.makefile("rwb") as wire:
        for code in codes:
            wire.write(code.encode() + b"\n")
            wire.flush()
            lamps.append(wire.readline().decode().strip())
        wire.write(b"\n")
        wire.flush()


def main() -> None:
    parser = argparse.ArgumentParser(prog="gate")
    parser.add_argument("--scanners", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    desk = HouseDesk()
    desk.start()
    server = GateServer(("127.0.0.1", 0), TONIGHT, desk.endpoint)
    server.open_doors()
    time.sleep(0.2)
    loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    loop.start()

    lamps: list[str] = []
    scanners = []
    for n in range(args.scanners):
        codes = [issue(Ticket("A", n + 1, seat), TONIGHT.secret) for seat in (3, 4)]
        codes.append("A-01-001-deadbeef00")
        scanners.append(threading.Thread(target=scan, args=(server.server_address, codes, lamps)))
    for thread in scanners:
        thread.start()
    for thread in scanners:
        thread.join(4)

    time.sleep(0.6)
    server.shutdown()
    loop.join(2)
    server.close_doors()
    time.sleep(0.2)
    desk.stop()
    logging.info("lamps %s, desk %s", sorted(lamps), dict(desk.counts))


if __name__ == "__main__":
    main()
