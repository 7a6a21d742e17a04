import argparse
import tempfile

import zmq

from .night import Night
from .series import load


def main():
    ap = argparse.ArgumentParser(prog="seasonal")
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()
    parts = list(load())
    with tempfile.TemporaryDirectory() as tmp, Night(args.workers) as night:
        endpoint = f"ipc://{tmp}/board"
        board = zmq.Context.instance().socket(zmq.PULL)
        board.bind(endpoint)
        night.watch(endpoint)
        for key, (level, amplitude) in sorted(night.run(parts).items()):
            print(f"{key:8s} {level:7.2f}  seasonal range {amplitude:.3f}")
        while board.poll(150):
            print("board:", board.recv_string(zmq.NOBLOCK))
        board.close(0)


if __name__ == "__main__":
    main()
