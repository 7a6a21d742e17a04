from __future__ import annotations

import logging
import shutil
from pathlib import Path

from . import manifest
from .status import StatusChannel

log = logging.getLogger(__name__)


class SyncAgent:
    def __init__(self, source: Path, replica: Path, status: StatusChannel) -> None:
        self.source = source
        self.replica = replica
        self.status = status

    def apply(self, action: manifest.Action) -> None:
        target = self.replica / action.path
        if action.verb == "delete":
            target.unlink()
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".part")
        shutil.copyfile(self.source / action.path, partial)
        partial.replace(target)

    def sync(self) -> int:
        actions = manifest.plan(manifest.scan(self.source), manifest.scan(self.replica))
        self.status.state("syncing", pending=len(actions))
        for action in actions:
            self.apply(action)
        self.status.state("clean", applied=len(actions))
        log.info("%d actions applied", len(actions))
        return len(actions)
