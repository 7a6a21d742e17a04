from __future__ import annotations

import argparse
import logging
import tempfile
import threading
import time
from pathlib import Path

from .client import Client
from .server import Server
from .storage import Keyspace


def workload(endpoint: str, keys: int, outcome: dict) -> None:
    with Client(endpoint) as db:
        for number in range(keys):
            db.call("SET", f"user:{number}", f"name-{number}")
        db.call("DEL", "user:3")
        db.call("BGSAVE")
        for _ in range(60):
            if db.call("LASTSAVE") != "0":
                break
            time.sleep(0.05)
        outcome["size"] = db.call("DBSIZE")
        db.call("SHUTDOWN")


def main() -> int:
    parser = argparse.ArgumentParser(prog="emberdb")
    parser.add_argument("--keys", type=int, default=20)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="ember-") as folder:
        root = Path(folder)
        server = Server(root, Keyspace())
        outcome: dict = {}
        user = threading.Thread(target=workload, args=(server.endpoint, options.keys, outcome))
        user.start()
        server.serve(deadline=time.monotonic() + 7)
        user.join(2)
        snapshot = root / "dump.ember"
        print("keys", outcome.get("size"), "snapshot bytes", snapshot.stat().st_size if snapshot.exists() else None)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
