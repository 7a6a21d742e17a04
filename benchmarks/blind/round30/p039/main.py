from __future__ import annotations

import argparse
import random
from collections import Counter

import zmq

from moments.detector import Clip, HighlightDetector
from moments.outlet import Outlet
from moments.reel import ReelBuilder


def load_clips(count: int, seed: int) -> list[Clip]:
    rng = random.Random(seed)
    return [Clip(f"match-{n}", tuple(rng.randint(20, 90) for _ in range(120))) for n in range(count)]


def tally(inbox: zmq.Socket[bytes]) -> Counter[str]:
    topics: Counter[str] = Counter()
    while inbox.poll(300):
        match inbox.recv_json():
            case {"topic": "detected", "pid": int(pid)}:
                topics["detected"] += 1
                topics[f"pid-{pid}"] += 1
            case {"topic": str(topic)}:
                topics[topic] += 1
    return topics


def main() -> None:
    parser = argparse.ArgumentParser(description="highlight reel of recorded matches")
    parser.add_argument("--clips", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()

    inbox = zmq.Context.instance().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    detector = HighlightDetector(Outlet(f"tcp://127.0.0.1:{port}"))
    with ReelBuilder(detector, args.workers) as builder:
        for moment in builder.build(load_clips(args.clips, args.seed), top=3):
            print(f"{moment.clip} at {moment.at:3} score {moment.score:.1f}")
        print(dict(tally(inbox)))
    inbox.close(0)


if __name__ == "__main__":
    main()
