#!/usr/bin/env python3
"""A cron-like scheduler: jobs leave a heap when due and run in processes."""
from __future__ import annotations

import argparse
import multiprocessing
import tempfile
from pathlib import Path

from scheduling.collector import Collector
from scheduling.heap import Agenda, Entry
from scheduling.jobs import run_job


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", default="rotate")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{Path(folder) / 'results'}"
        collector = Collector(endpoint)
        agenda = Agenda(
            Entry(due=0.05 * i, name=name) for i, name in enumerate(options.jobs.split(","))
        )
        running = []
        for entry in agenda.due_entries():
            process = multiprocessing.Process(target=run_job, args=(entry.name, endpoint))
            process.start()
            running.append(process)
        for message in collector.take(len(running)):
            print("done:", message["job"], message["rows"])
        for process in running:
            process.join(2)
        collector.stop()


if __name__ == "__main__":
    main()
