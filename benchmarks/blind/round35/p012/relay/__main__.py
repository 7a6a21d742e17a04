import argparse

import zmq

from .farm import Farm


def main():
    ap = argparse.ArgumentParser(prog="relay")
    ap.add_argument("--stages", nargs="+", default=["main"])
    ap.add_argument("--words", type=int, default=3)
    ap.add_argument("--delay", type=float, default=0.02)
    args = ap.parse_args()

    with zmq.Context() as context, context.socket(zmq.PULL) as wall:
        port = wall.bind_to_random_port("tcp://127.0.0.1")
        farm = Farm(f"tcp://127.0.0.1:{port}", args.stages)
        farm.start(args.words, args.delay)
        farm.stop(4.0)
        lines = []
        while wall.poll(250):
            lines.append(tuple(part.decode() for part in wall.recv_multipart()))
    for stage, number, text in sorted(lines):
        print(f"{stage:8}{number:>3} {text}")


if __name__ == "__main__":
    main()
