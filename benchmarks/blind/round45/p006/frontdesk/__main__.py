from __future__ import annotations

import argparse
import logging
import tempfile

import httpx

from .arbiter import Arbiter


def main() -> None:
    parser = argparse.ArgumentParser(prog="frontdesk")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    logging.getLogger("frontdesk").setLevel(logging.INFO)

    def drive(url: str) -> None:
        with httpx.Client(base_url=url, timeout=3, headers={"connection": "close"}) as client:
            for n in range(args.requests):
                reply = client.get(f"/rooms/{100 + 90 * n}")
                print(reply.status_code, reply.json())

    with tempfile.TemporaryDirectory() as directory:
        arbiter = Arbiter(args.workers, f"ipc://{directory}/stats")
        board = arbiter.run(drive)
    for status, hits in sorted(board.statuses.items()):
        print(f"{status}: {hits}")


if __name__ == "__main__":
    main()
