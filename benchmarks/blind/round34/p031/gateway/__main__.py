from __future__ import annotations

import argparse
import math
import os
import time
from pathlib import Path

from . import Runtime
from .channels import Role
from .detach import detached


def score(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def serve(rt: Runtime, rounds: int) -> None:
    scores = rt[Role.SCORES]
    if rounds > 2:
        scores.throttle(5 * rounds)
    for n in range(rounds):
        scores.say(f"{score(n - 1):.4f}")
        time.sleep(0.05)
    print(f"served {rounds} rounds")


def main() -> None:
    ap = argparse.ArgumentParser("gateway")
    ap.add_argument("--rounds", type=int, default=2)
    ap.add_argument("--foreground", action="store_true")
    ap.add_argument("--log", type=Path, default=Path(os.devnull))
    ns = ap.parse_args()

    with Runtime() as rt:
        rt[Role.STATUS].say("starting")
        print("channels", sorted(r.value for r in rt.ports))
        if ns.foreground:
            serve(rt, ns.rounds)
        else:
            with detached(ns.log):
                serve(rt, ns.rounds)


if __name__ == "__main__":
    main()
