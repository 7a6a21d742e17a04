import argparse
import logging
import multiprocessing as mp
import tempfile
from pathlib import Path

import zmq

from rotator import settings, work

log = logging.getLogger("rotator.main")


def populate(directory: Path, count: int) -> list[tuple[str, int]]:
    plan = []
    for i in range(count):
        path = directory / f"app{i}.log"
        path.write_text("x" * 200 * (i + 1))
        plan.append((str(path), 500))
    return plan


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--chunk", type=int, default=1)
    ap.add_argument("-v", "--verbose", action="store_true")
    args = ap.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        ctx = zmq.Context()
        collector = ctx.socket(zmq.PULL)
        port = collector.bind_to_random_port("tcp://127.0.0.1")
        settings.configure(f"tcp://127.0.0.1:{port}", args.verbose)

        plan = populate(Path(tmp), 6)
        log.info("rotating %d files", len(plan))
        with mp.get_context("fork").Pool(args.workers) as pool:
            total = sum(pool.map(work.rotate, plan, chunksize=args.chunk))
        log.info("rotated %d bytes", total)

        while collector.poll(300):
            topic, text = collector.recv_multipart()
            print(topic.decode(), text.decode())
        collector.close(0)


if __name__ == "__main__":
    main()
