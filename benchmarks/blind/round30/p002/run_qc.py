#!/usr/bin/env python
import argparse
import logging
import tempfile
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import zmq

import progress
from qc import process_lane
from reads import simulate, write_fastq

log = logging.getLogger("run_qc")


def dashboard(endpoint: str, ready: threading.Event, stop: threading.Event, seen: list) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        pull.bind(endpoint)
        ready.set()
        while not stop.is_set() or pull.poll(100):
            if pull.poll(100):
                seen.append(pull.recv_json())


def stage_inputs(folder: Path, lanes: int, count: int) -> list[str]:
    paths = []
    for lane in range(1, lanes + 1):
        path = str(folder / f"L{lane:03d}.fastq")
        written = write_fastq(path, simulate(lane, count))
        progress.report("staged", path=path, reads=written)
        paths.append(path)
    return paths


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--reads", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="qc-") as tmp:
        endpoint = f"ipc://{tmp}/dash.sock"
        ready, stop, seen = threading.Event(), threading.Event(), []
        board = threading.Thread(target=dashboard, args=(endpoint, ready, stop, seen), daemon=True)
        board.start()
        ready.wait(2)

        progress.configure(endpoint)
        paths = stage_inputs(Path(tmp), args.lanes, args.reads)
        with ProcessPoolExecutor(max_workers=args.workers) as pool:
            jobs = {pool.submit(process_lane, path): path for path in paths}
            for job in as_completed(jobs, timeout=8):
                log.info(job.result().as_row())
        progress.report("run-finished", lanes=len(paths))
        stop.set()
        board.join(3)
        log.info("dashboard saw %d events", len(seen))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
