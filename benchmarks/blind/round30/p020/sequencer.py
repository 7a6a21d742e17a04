import argparse
import random
import sys
import tempfile
from pathlib import Path

import zmq

from launcher import Basecallers


def squiggle(path: Path, seed: int, reads: int = 4) -> Path:
    rng = random.Random(seed)
    lines = (" ".join(f"{rng.gauss(98, 14):.1f}" for _ in range(40)) for _ in range(reads))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def gather(results: zmq.Socket, expected: int) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    missing = expected
    while missing and results.poll(3000):
        message = results.recv_json()
        found.setdefault(message["channel"], []).append(message["bases"])
        missing -= 1
    return found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--channels", type=int, default=2)
    parser.add_argument("--reads", type=int, default=4)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="sequencer-") as tmp, zmq.Context() as context:
        folder = Path(tmp)
        control = context.socket(zmq.PUB)
        control.bind(f"ipc://{tmp}/control")
        results = context.socket(zmq.PULL)
        address = f"ipc://{tmp}/results"
        results.bind(address)

        callers = Basecallers(control, folder)
        for channel in range(args.channels):
            callers.start(channel, address, squiggle(folder / f"{channel}.sig", channel, args.reads))
        found = gather(results, args.channels * args.reads)
        codes = callers.reap(2.0)

        for channel, reads in sorted(found.items()):
            bases = "".join(reads)
            gc = (bases.count("G") + bases.count("C")) / len(bases)
            print(f"channel {channel}: {len(reads)} reads, GC {gc:.2f}, exit {codes.get(channel)}")
        for sock in (control, results):
            sock.close(0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
