from __future__ import annotations

import argparse
import os
import tempfile
import threading
from collections import defaultdict

import zmq

from .bus import ENV, bus
from .jobs import PROFILES
from .pool import EncoderPool


class FrontDesk(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.seen: dict[str, list[int]] = defaultdict(list)
        self.opened = threading.Event()
        self.closing = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as desk:
            desk.linger = 0
            desk.bind(self.endpoint)
            self.opened.set()
            while not self.closing.is_set():
                if desk.poll(100):
                    _, job, percent = desk.recv_string().split()
                    self.seen[job].append(int(percent))


def main() -> int:
    parser = argparse.ArgumentParser(prog="farm")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--profile", choices=PROFILES, default="web")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="farm-") as folder:
        os.environ[ENV] = f"ipc://{folder}/progress"
        desk = FrontDesk(os.environ[ENV])
        desk.start()
        desk.opened.wait(2)
        with EncoderPool(args.workers) as pool:
            for number, (kind, options) in enumerate(PROFILES[args.profile]):
                pool.submit(kind(f"job{number}", bytes(range(256)) * 64, **options))
            pool.drain()
        bus().close()
        desk.closing.set()
        desk.join(2)
    for ident, digest in sorted(pool.results.items()):
        print(ident, digest, desk.seen[ident])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
