from __future__ import annotations

import hashlib
import logging
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError, as_completed
from datetime import datetime, timedelta
from pathlib import Path

import progress
from policy import Retention, Snapshot

log = logging.getLogger("snapd.engine")


def freeze(root: Path, dataset: str, taken: datetime) -> tuple[Snapshot, str]:
    """Copies the dataset's blocks under a snapshot label; returns label and checksum."""
    snap = Snapshot(taken, dataset)
    target = root / ".snap" / snap.label
    target.mkdir(parents=True)
    digest = hashlib.blake2b(digest_size=16)
    copied = 0
    for block in sorted((root / dataset).glob("*.blk")):
        data = block.read_bytes()
        digest.update(data)
        (target / block.name).write_bytes(data)
        copied += len(data)
    progress.report("frozen", snapshot=snap.label, size=copied)
    return snap, digest.hexdigest()


class Engine:
    def __init__(self, root: Path, retention: Retention, workers: int = 2) -> None:
        self.root = root
        self.retention = retention
        self.workers = workers
        self.history: dict[str, list[Snapshot]] = {}

    def run(self, datasets: list[str], now: datetime) -> dict[str, str]:
        progress.report("run", datasets=datasets)
        sums: dict[str, str] = {}
        pool = ProcessPoolExecutor(self.workers)
        try:
            futures: dict[Future, str] = {pool.submit(freeze, self.root, d, now): d for d in datasets}
            for future in as_completed(futures, timeout=4):
                snap, checksum = future.result()
                sums[snap.label] = checksum
                self.history.setdefault(snap.dataset, []).append(snap)
        except TimeoutError:
            log.error("snapshot run overran, %d of %d finished", len(sums), len(datasets))
            for proc in list(pool._processes.values()):
                proc.kill()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        progress.report("done", finished=len(sums))
        return sums

    def prune(self, now: datetime) -> int:
        removed = 0
        for snaps in self.history.values():
            for old in self.retention.expired(snaps, now + timedelta(seconds=1)):
                snaps.remove(old)
                removed += 1
        return removed
