from __future__ import annotations

import argparse
import json
import random

import zmq

STYLES = {
    "matching": lambda prize, hand, rng: min(hand, key=lambda card: abs(card - prize)),
    "random": lambda prize, hand, rng: rng.choice(hand),
    "highest": lambda prize, hand, rng: max(hand),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="arena.bot")
    parser.add_argument("--style", choices=STYLES, required=True)
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    rng = random.Random(args.seed)
    choose = STYLES[args.style]
    with zmq.Context() as context, context.socket(zmq.DEALER) as sock:
        sock.linger = 100
        sock.rcvtimeo = 4000
        sock.identity = f"{args.style}-{args.seed}".encode()
        sock.connect(args.endpoint)
        sock.send_json({"hello": args.style})
        while True:
            try:
                message = sock.recv_json()
            except zmq.Again:
                return
            if message.get("over"):
                return
            sock.send_json({"bid": choose(message["prize"], message["hand"], rng)})


if __name__ == "__main__":
    main()
