from __future__ import annotations

import functools
import logging
import tempfile

from forking import run_each
from reporting import Reporter


def vacuum(table: str, depth: int = 1) -> int:
    return 0 if table.isidentifier() and depth else 1


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        reporter = Reporter(f"ipc://{folder}/figures")
        tables = ["users", "orders", "old items"]
        reporter.add("tables", len(tables))
        failed = run_each(functools.partial(vacuum, table) for table in tables)
        reporter.add("failed", failed)
        reporter.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
