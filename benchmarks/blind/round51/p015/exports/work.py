from __future__ import annotations

import csv
import logging
import multiprocessing
from pathlib import Path

from .notify import Notifier

log = logging.getLogger("exports.work")
COLUMNS = {"customers": ["id", "name"], "invoices": ["id", "customer", "amount"]}


def write_export(table: str, rows: int, folder: Path, notifier: Notifier) -> None:
    path = folder / f"{table}.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS[table])
        for n in range(rows):
            writer.writerow([n, *(f"{column}-{n}" for column in COLUMNS[table][1:])])
    notifier.notify("export.finished", table=table, rows=rows, size=path.stat().st_size)


def run_export(table: str, rows: int, folder: Path, notifier: Notifier) -> None:
    notifier.notify("export.started", table=table)
    process = multiprocessing.Process(target=write_export, args=(table, rows, folder, notifier), daemon=True)
    process.start()
    process.join(4)
    if process.exitcode is None:
        process.kill()
        process.join()
    log.info("export of %s: exit code %s", table, process.exitcode)
    if process.exitcode:
        notifier.notify("export.failed", table=table)
