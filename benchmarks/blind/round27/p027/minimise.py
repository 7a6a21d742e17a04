import argparse
import logging
import random
import tempfile
import time

from coordinator import Coordinator


def corpus(size, seed=3):
    rng = random.Random(seed)
    alphabet = b"ab\\nx\x01"
    return {f"id:{n:04}": bytes(rng.choice(alphabet) for _ in range(rng.randint(1, 30))) for n in range(size)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus-size", type=int, default=40)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    with tempfile.TemporaryDirectory(prefix="cmin") as rundir:
        with Coordinator(f"ipc://{rundir}/beats", args.workers) as coordinator:
            jobs = coordinator.submit(corpus(args.corpus_size))
            deadline = time.monotonic() + 5
            while not all(job.ready() for job in jobs) and time.monotonic() < deadline:
                coordinator.pump()
            coordinator.pump()
            keepers = coordinator.keepers()
    print(f"kept {len(keepers)} of {len(jobs)}; {len(coordinator.alive)} worker processes were used")


if __name__ == "__main__":
    main()
