"""Prints the documents in the queue folder, one driver process for each job."""
from __future__ import annotations

import argparse
import logging
import pathlib
import tempfile

from spool.jobs import PrintJob, Priority
from spool.monitor import Monitor
from spool.queue import Spooler


def submit_samples(folder: pathlib.Path, copies: int) -> list[PrintJob]:
    jobs = []
    for title, pages, priority in (
        ("letter", 1, Priority.NORMAL),
        ("boarding pass", 1, Priority.URGENT),
        ("thesis", 7, Priority.BULK),
    ):
        document = folder / f"{title.replace(' ', '-')}.txt"
        document.write_text("\f".join(f"{title}, page {n + 1}" for n in range(pages)))
        jobs.append(PrintJob(priority, title, document, copies))
    return jobs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--printer", default="laser")
    parser.add_argument("--copies", type=int, default=1)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        monitor = Monitor(f"ipc://{folder}/monitor")
        monitor.start()
        spooler = Spooler(args.printer, folder / "out", monitor.address)
        for job in submit_samples(folder, args.copies):
            spooler.submit(job)
        failed = spooler.drain()
        spooler.close()
        monitor.finish()
        logging.info("%d messages, %d failed", len(monitor.seen), failed)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
