"""Basecaller for one channel: python basecall.py ADDRESS CHANNEL SQUIGGLE"""
import sys

import zmq

LEVELS = [(80.0, "A"), (95.0, "C"), (110.0, "G"), (1e9, "T")]


def call(currents: list[float]) -> str:
    bases = (next(base for limit, base in LEVELS if current < limit) for current in currents)
    return "".join(bases)


def main(address: str, channel: str, path: str) -> int:
    with open(path, encoding="ascii") as source:
        reads = [[float(v) for v in line.split()] for line in source if line.strip()]
    context = zmq.Context()
    results = context.socket(zmq.PUSH)
    results.linger = 1000
    results.connect(address)
    for number, currents in enumerate(reads):
        results.send_json({"channel": int(channel), "read": number, "bases": call(currents)})
    results.close()
    context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
