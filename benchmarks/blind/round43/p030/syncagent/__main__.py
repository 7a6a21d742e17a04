from __future__ import annotations

import argparse
import json
import logging
import socket
import tempfile
import threading
from pathlib import Path

from . import bus
from .server import ControlServer


def ask(address: Path, **request: str) -> dict:
    with socket.socket(socket.AF_UNIX) as link:
        link.settimeout(3)
        link.connect(str(address))
        link.sendall(json.dumps(request).encode() + b"\n")
        return json.loads(link.makefile().readline())


def editor(address: Path, requests: int) -> None:
    for number in range(requests - 1):
        reply = ask(address, action="touch", name="todo.txt", text=f"revision {number}")
        logging.info("todo.txt is at version %s", reply["version"])
    logging.info("listing: %s", ask(address, action="list")["names"])


def main() -> int:
    parser = argparse.ArgumentParser(prog="syncagent")
    parser.add_argument("--requests", type=int, default=3)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "Sync")
        folder.mkdir()
        (folder / "welcome.txt").write_text("hello\n")
        bus.configure(f"ipc://{scratch}")
        with ControlServer(Path(scratch, "control"), folder) as server:
            server.initial_scan()
            client = threading.Thread(target=editor, args=(Path(scratch, "control"), options.requests))
            client.start()
            for _ in range(options.requests):
                server.handle_request()
            client.join(4)
        bus.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
