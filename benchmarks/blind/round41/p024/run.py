from __future__ import annotations

import argparse
import time
from collections import defaultdict
from statistics import fmean

import zmq

from ising.link import LINK
from ising.walker import Walker


def monitor(inbox: zmq.Socket, chains: int, seconds: float) -> dict[float, list[float]]:
    samples: dict[float, list[float]] = defaultdict(list)
    ended = 0
    deadline = time.monotonic() + seconds
    while ended < chains and time.monotonic() < deadline:
        if not inbox.poll(100):
            continue
        message = inbox.recv_pyobj(zmq.NOBLOCK)
        match message["kind"]:
            case "sample":
                samples[message["temperature"]].append(message["m"])
            case "end":
                ended += 1
            case "start":
                print("chains at", message["temperatures"])
    return samples


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--sweeps", type=int, default=100)
    parser.add_argument("--temperatures", type=float, nargs="+", default=[2.27])
    args = parser.parse_args()

    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    endpoint = f"tcp://127.0.0.1:{inbox.bind_to_random_port('tcp://127.0.0.1')}"
    LINK.open(endpoint)
    LINK.post("start", temperatures=args.temperatures)
    walkers = [
        Walker(endpoint, args.size, temperature, args.sweeps, seed)
        for seed, temperature in enumerate(args.temperatures)
    ]
    for walker in walkers:
        walker.start()
    samples = monitor(inbox, len(walkers), seconds=6)
    for walker in walkers:
        walker.join(1)
        if walker.is_alive():
            walker.kill()
    for temperature, values in sorted(samples.items()):
        print(f"T={temperature:.2f} <|m|>={fmean(values):.3f} from {len(values)} samples")
    LINK.shutdown()
    inbox.close(0)
    context.term()


if __name__ == "__main__":
    main()
