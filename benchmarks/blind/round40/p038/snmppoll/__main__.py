from __future__ import annotations

import argparse
import logging
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import transport, worker
from .sink import SampleSink
from .targets import inventory


def main() -> None:
    cli = argparse.ArgumentParser(prog="snmppoll")
    cli.add_argument("--targets", type=int, default=6)
    cli.add_argument("--workers", type=int, default=2)
    args = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(process)d %(message)s")

    with tempfile.TemporaryDirectory(prefix="snmp") as run_dir:
        sink = SampleSink(run_dir)
        expected = 0
        with ProcessPoolExecutor(args.workers, initializer=worker.attach, initargs=(sink.endpoint,)) as pool:
            jobs = {pool.submit(worker.poll, target): target for target in inventory(args.targets)}
            for job in as_completed(jobs, timeout=6):
                sample = job.result()
                expected += len(sample.values)
                sink.drain(0)
            sink.drain(300)
        got = sum(sink.series.values())
        print(f"{len(jobs)} targets, {got} of {expected} samples at the sink")
        transport.shutdown()


if __name__ == "__main__":
    main()
