from __future__ import annotations

import argparse
import os
import random
import time

from .control import ControlClient


def capture(interface: str, snaplen: int, rng: random.Random) -> tuple[int, int]:
    """One poll of the ring; the lab build reads from a generator."""
    frames = rng.randint(5, 40)
    return frames, sum(min(snaplen, rng.randint(60, 1500)) for _ in range(frames))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--interface", required=True)
    parser.add_argument("--control", required=True)
    parser.add_argument("--snaplen", type=int, default=96)
    args = parser.parse_args()

    control = ControlClient(args.control, args.interface)
    control.send("hello", pid=os.getpid())
    rng = random.Random(args.interface)
    frames = octets = 0
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        got, size = capture(args.interface, args.snaplen, rng)
        frames += got
        octets += size
        if control.command(100) == "stop":
            break
    control.send("totals", frames=frames, octets=octets)
    control.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
