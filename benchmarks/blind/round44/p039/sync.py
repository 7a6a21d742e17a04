from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

import zmq

from mirror.fetch import FetchProcess, Policy
from mirror.metrics import MetricsLink
from mirror.upstream import Upstream

log = logging.getLogger("sync")


def synchronise(names: list[str], folder: Path, link: MetricsLink, jobs: int) -> list[Path]:
    retrying = Policy().retrying(link)
    index = retrying(Upstream().get, "index")
    log.info("index %s", Upstream.digest(index)[:8])
    link.count("packages", len(names))
    crew = [FetchProcess(names[n::jobs], folder, retrying) for n in range(jobs)]
    for process in crew:
        process.start()
    for process in crew:
        process.join(4)
        if process.is_alive():
            process.kill()
            process.join()
    return sorted(folder.glob("*.pkg"))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--packages", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    ctx = zmq.Context()
    gauge = ctx.socket(zmq.PULL)
    port = gauge.bind_to_random_port("tcp://127.0.0.1")
    link = MetricsLink(f"tcp://127.0.0.1:{port}")
    try:
        with tempfile.TemporaryDirectory() as folder:
            names = [f"pkg{n:02}" for n in range(args.packages)]
            stored = synchronise(names, Path(folder), link, args.jobs)
            print(len(stored), "packages in the mirror")
        while gauge.poll(300):
            name, value = gauge.recv_multipart(zmq.NOBLOCK)
            print(name.decode(), int(value))
    finally:
        link.close()
        gauge.close(0)
        ctx.term()


if __name__ == "__main__":
    main()
