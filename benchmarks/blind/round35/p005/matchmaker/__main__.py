import argparse
import random

from . import telemetry
from .engine import Engine
from .rating import Player


def lobby(rng, count):
    return [Player(f"pl{i:02d}", rng.gauss(1500, 250), rng.randrange(10, 180)) for i in range(count)]


def main():
    ap = argparse.ArgumentParser(prog="matchmaker")
    ap.add_argument("--players", type=int, default=10)
    ap.add_argument("--rounds", type=int, default=1)
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()

    rng = random.Random(42)
    with Engine(args.workers) as engine:
        port = telemetry.open_feed("tcp://127.0.0.1")
        print("telemetry on", port, flush=True)
        for number in range(args.rounds):
            matches = engine.round(lobby(rng, args.players))
            print(f"round {number}: {len(matches)} matches, best {matches[0]}")
    telemetry.close_feed()


if __name__ == "__main__":
    main()
