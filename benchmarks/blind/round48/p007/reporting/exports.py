from __future__ import annotations

import csv
import multiprocessing
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask, current_app

from .extensions import bus


@dataclass
class Export:
    ident: str
    rows: int
    process: multiprocessing.Process | None = field(default=None, repr=False)

    @property
    def state(self) -> str:
        if self.process is None:
            return "queued"
        if self.process.is_alive():
            return "running"
        return "done" if self.process.exitcode == 0 else "failed"


def write_rows(target: Path, rows: int) -> int:
    with target.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["day", "visits"])
        writer.writerows((day, (day * 37) % 101) for day in range(rows))
    return target.stat().st_size


def _run(app: Flask, ident: str, rows: int) -> None:
    with app.app_context():
        target = Path(app.config["EXPORT_DIR"]) / f"{ident}.csv"
        size = write_rows(target, rows)
        bus.emit("export.finished", ident=ident, size=size)


def launch(export: Export) -> None:
    app = current_app._get_current_object()
    export.process = multiprocessing.Process(
        target=_run, args=(app, export.ident, export.rows), name=f"export-{export.ident}"
    )
    export.process.start()


def wait(export: Export, timeout: float) -> str:
    assert export.process is not None
    export.process.join(timeout)
    if export.process.is_alive():
        export.process.kill()
        export.process.join()
    return export.state
