"""Memory daemon of an agent runtime: detaches, keeps recent facts, answers look-ups over ipc."""
from __future__ import annotations

import argparse
import signal
import sys

from detach import detached
from server import Endpoints, MemoryServer


def start(folder: str, ttl: float) -> None:
    ends = Endpoints.under(folder)
    with detached() as ready:
        signal.setitimer(signal.ITIMER_REAL, ttl + 1)
        server = MemoryServer(ends)
        known = server.preload()
        ready(f"up with {known} facts")
        server.serve(ttl)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="memoryd")
    sub = parser.add_subparsers(dest="command", required=True)
    cmd = sub.add_parser("start")
    cmd.add_argument("--ttl", type=float, default=1.0)
    cmd.add_argument("--folder", default="run")
    match parser.parse_args(argv):
        case argparse.Namespace(command="start", ttl=ttl, folder=folder):
            start(folder, ttl)
            return 0
        case ns:
            parser.error(f"unknown command {ns.command}")


if __name__ == "__main__":
    sys.exit(main())
