from __future__ import annotations

import filecmp
import multiprocessing as mp
import shutil
from pathlib import Path

from .config import Share
from .notify import Notifier


class ShareSync(mp.Process):
    """Copies what is new or changed in one share."""

    def __init__(self, share: Share, notifier: Notifier) -> None:
        super().__init__(name=f"sync-{share.name}", daemon=True)
        self.share = share
        self.notifier = notifier

    def stale(self) -> list[Path]:
        found = []
        for path in sorted(self.share.source.rglob("*")):
            if not self.share.wants(path):
                continue
            copy = self.share.target / path.relative_to(self.share.source)
            if not copy.exists() or not filecmp.cmp(path, copy, shallow=False):
                found.append(path)
        return found

    def run(self) -> None:
        copied = 0
        for path in self.stale():
            copy = self.share.target / path.relative_to(self.share.source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
            copied += 1
        self.notifier.event("share-done", share=self.share.name, copied=copied)
        self.notifier.close()
