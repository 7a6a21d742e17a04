"""Inspects a lot of rings in parallel; first checks the set-up against the golden part."""
import argparse
import multiprocessing
import sys
import tempfile
from pathlib import Path

import zmq

from inspection import results, worker
from inspection.frames import Part, grab, lot
from inspection.measure import measure

GOLDEN = Part("GOLDEN", False, 42)


def check_setup(endpoint: str) -> None:
    verdict = measure(GOLDEN.serial, grab(GOLDEN))
    if not verdict.accepted:
        sys.exit(f"golden part refused: {verdict}")
    results.open_session(endpoint).post("setup", verdict.as_json())


def collect(controller: zmq.Socket, wait_ms: int) -> list:
    received = []
    while controller.poll(wait_ms):
        received.append(controller.recv_json())
    return received


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--parts", type=int, default=20)
    options.add_argument("--workers", type=int, default=2)
    args = options.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{Path(folder) / 'results.sock'}"
        context = zmq.Context()
        controller = context.socket(zmq.PULL)
        controller.bind(endpoint)
        check_setup(endpoint)
        records = collect(controller, 300)

        pool = multiprocessing.Pool(args.workers, initializer=worker.start, initargs=(endpoint,))
        try:
            pending = pool.map_async(worker.inspect, lot(args.parts), chunksize=2)
            accepted = pending.get(timeout=5)
            records += collect(controller, 300)
        finally:
            pool.terminate()
            pool.join()

        results.session().close()
        controller.close(linger=0)
        context.term()

    print(f"{sum(accepted)} of {len(accepted)} parts accepted")
    print(f"line controller has {len(records)} records from {len({r['pid'] for r in records})} processes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
