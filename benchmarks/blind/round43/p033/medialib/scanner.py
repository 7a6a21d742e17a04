from __future__ import annotations

import logging
import multiprocessing
from pathlib import Path

from .catalogue import Catalogue
from .signals import scan_finished

log = logging.getLogger(__name__)


def _scan_root(root: Path, database: Path, found: "multiprocessing.Queue[tuple[str, int]]") -> None:
    catalogue = Catalogue(database)
    try:
        count = sum(catalogue.add(file) for file in sorted(root.rglob("*")) if file.is_file())
    finally:
        catalogue.close()
    found.put((root.name, count))


class Scanner:
    """Reads every root folder in a process of its own, for slow disks do not wait for each other."""

    def __init__(self, roots: list[Path], database: Path) -> None:
        self.roots = roots
        self.database = database

    def scan(self) -> dict[str, int]:
        found: multiprocessing.Queue[tuple[str, int]] = multiprocessing.Queue()
        processes = {
            root.name: multiprocessing.Process(target=_scan_root, args=(root, self.database, found))
            for root in self.roots
        }
        for process in processes.values():
            process.start()
        counts: dict[str, int] = {}
        for _ in processes:
            name, count = found.get(timeout=5)
            counts[name] = count
            scan_finished.send(self, root=name, count=count)
        for name, process in processes.items():
            process.join(2)
            if process.exitcode is None:
                log.warning("scan of %s does not end", name)
                process.kill()
        return counts
