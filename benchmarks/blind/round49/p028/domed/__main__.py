from __future__ import annotations

import argparse
import os
import pathlib
import tempfile
import time

from .client import DomeClient
from .detach import launch
from .dome import DomeServer


def running(endpoint: str) -> bool:
    probe = DomeClient(endpoint, timeout=150)
    try:
        return probe.ask("state") is not None
    finally:
        probe.close()


def gone(pid: int, patience: float) -> bool:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            state = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def main() -> int:
    parser = argparse.ArgumentParser(prog="domed")
    parser.add_argument("--beats", type=int, default=20)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="domed-") as folder:
        endpoint = f"ipc://{folder}/dome"
        if running(endpoint):
            print("already running")
            return 0
        server = DomeServer(endpoint, args.beats)
        pid = launch(server, os.path.join(folder, "domed.log"))
        client = DomeClient(endpoint)
        for _ in range(4):
            print("dome:", client.ask("state"))
            time.sleep(0.06)
        print("dome:", client.ask("park"))
        client.close()
        print("ended" if gone(pid, 3.0) else "still there")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
