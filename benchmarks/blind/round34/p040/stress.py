from __future__ import annotations

import argparse
import multiprocessing as mp
import os
import random
from typing import NamedTuple

import zmq

from channels import Broker, RiskFeed


class Shock(NamedTuple):
    path: int
    seed: int
    horizon: int = 10


class Outcome(NamedTuple):
    path: int
    drawdown: float


def simulate(shock: Shock) -> Outcome:
    rng = random.Random(shock.seed)
    level = peak = 100.0
    worst = 0.0
    for _ in range(shock.horizon):
        level *= 1 + rng.gauss(0, 0.02)
        peak = max(peak, level)
        worst = max(worst, 1 - level / peak)
    outcome = Outcome(shock.path, round(worst, 4))
    RiskFeed().write("outcome", outcome)
    return outcome


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--paths", type=int, default=6)
    ap.add_argument("--processes", type=int, default=2)
    ns = ap.parse_args()

    sub = Broker().context.socket(zmq.PULL)
    os.environ["RISK_FEED"] = f"tcp://127.0.0.1:{sub.bind_to_random_port('tcp://127.0.0.1')}"
    RiskFeed().write("run", {"paths": ns.paths})

    seen: dict[bytes, int] = {}
    with mp.get_context("fork").Pool(ns.processes) as pool:
        shocks = (Shock(i, 97 * i) for i in range(ns.paths))
        outcomes = sorted(pool.imap_unordered(simulate, shocks))
        while sub.poll(300):
            topic, _raw = sub.recv_multipart()
            seen[topic] = seen.get(topic, 0) + 1
    tail = max(outcomes, key=lambda o: o.drawdown)
    print(f"{len(outcomes)} paths, worst {tail.path}: {tail.drawdown}")
    print({k.decode(): v for k, v in sorted(seen.items())})

    RiskFeed().close()
    sub.close()
    Broker().context.term()


if __name__ == "__main__":
    main()
