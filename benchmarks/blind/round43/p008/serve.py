from __future__ import annotations

import argparse
import logging
import socket
import tempfile
import threading
from pathlib import Path

from lims.events import EventBus
from lims.server import LimsServer
from lims.store import ScanStore


def scanner(port: int, number: int) -> list[str]:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as link:
        stream = link.makefile("rw", newline="\n")
        answers = []
        for line in ("PING", f"SCAN LB{number:06} freezer-{number % 3}", "SCAN oops shelf"):
            print(line, file=stream, flush=True)
            answers.append(stream.readline().strip())
        print("BYE", file=stream, flush=True)
    return answers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--self-check", type=int, metavar="N", help="act as N scanners, then stop")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as scratch:
        store = ScanStore(args.database or Path(scratch, "lims.db"))
        bus = EventBus()
        with LimsServer(("127.0.0.1", args.port), store, bus) as server:
            bus.announce("up", "-", bus.endpoint)
            if not args.self_check:
                server.serve_forever()
                return
            thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
            thread.start()
            for number in range(args.self_check):
                print(number, scanner(server.server_address[1], number))
            server.shutdown()
            thread.join(2)
        bus.close()
        print("scans stored:", store.total())


if __name__ == "__main__":
    main()
