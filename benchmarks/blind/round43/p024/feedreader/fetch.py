from __future__ import annotations

import json
import logging
import os
import queue
import resource
import subprocess
import sys
import threading
from pathlib import Path

from .store import Store
from .tray import TrayLink

log = logging.getLogger(__name__)


class FetchWorker(threading.Thread):
    def __init__(self, jobs: "queue.Queue[Path | None]", store: Store, tray: TrayLink) -> None:
        super().__init__(daemon=True)
        self.jobs = jobs
        self.store = store
        self.tray = tray

    def _confine(self) -> None:
        os.setsid()
        os.nice(10)
        resource.setrlimit(resource.RLIMIT_CPU, (4, 5))

    def _parse(self, document: str) -> list[dict[str, str]]:
        tool = subprocess.run(
            [sys.executable, "-m", "feedreader.parser_tool"],
            input=document,
            capture_output=True,
            text=True,
            timeout=5,
            check=True,
            preexec_fn=self._confine,
        )
        return [json.loads(line) for line in tool.stdout.splitlines()]

    def run(self) -> None:
        while (path := self.jobs.get()) is not None:
            self.tray.note("parsing", feed=path.stem)
            try:
                entries = self._parse(path.read_text())
            except (subprocess.SubprocessError, OSError) as problem:
                log.warning("%s: %s", path.name, problem)
                self.tray.note("failed", feed=path.stem)
                continue
            fresh = self.store.add(path.stem, entries)
            self.tray.note("refreshed", feed=path.stem, unread=fresh)
