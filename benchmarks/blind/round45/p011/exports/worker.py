from __future__ import annotations

import csv
import multiprocessing
import time
from pathlib import Path
from typing import Iterable

from .hub import Hub

Row = dict[str, object]


class ExportWorker(multiprocessing.Process):
    """Writes one CSV file. A process, since some customers export millions of rows."""

    def __init__(self, rows: Iterable[Row], target: Path, hub: Hub) -> None:
        super().__init__(daemon=True)
        self.rows = list(rows)
        self.target = target
        self.hub = hub

    def run(self) -> None:
        channel = self.hub.channel(f"export:{self.target.stem}")
        partial = self.target.with_suffix(".part")
        try:
            channel.say("started")
            with partial.open("w", newline="") as stream:
                writer = csv.DictWriter(stream, fieldnames=list(self.rows[0]))
                writer.writeheader()
                for row in self.rows:
                    writer.writerow(row)
                    time.sleep(0.001)
            partial.rename(self.target)
            channel.say(f"{len(self.rows)} rows")
        finally:
            channel.close()


def supervise(worker: ExportWorker, patience: float = 4.0) -> int | None:
    worker.start()
    worker.join(patience)
    if worker.exitcode is None:
        worker.kill()
        worker.join(1)
    return worker.exitcode
