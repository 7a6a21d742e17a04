"""Checkpoints without a pause: a forked copy of the process writes the pickle."""
from __future__ import annotations

import logging
import os
import pickle
import signal
import time
from pathlib import Path
from typing import Any

from bus import EventBus

log = logging.getLogger("checkpoint")


class Checkpointer:
    def __init__(self, directory: Path, bus: EventBus, keep: int = 2) -> None:
        self.directory = directory
        self.bus = bus
        self.keep = keep
        self.writer: int | None = None
        self.target: Path | None = None

    def save(self, state: Any, number: int) -> None:
        if self.writer is not None:
            log.info("round %d: last checkpoint is still being written", number)
            return
        self.target = self.directory / f"round-{number:04d}.pickle"
        pid = os.fork()
        if pid:
            self.writer = pid
            return
        code = 1
        try:
            self._write(state, self.target)
            code = 0
        finally:
            os._exit(code)

    def _write(self, state: Any, path: Path) -> None:
        partial = path.with_suffix(".tmp")
        partial.write_bytes(pickle.dumps(state))
        partial.rename(path)
        self._prune()

    def _prune(self) -> None:
        for old in sorted(self.directory.glob("round-*.pickle"))[: -self.keep]:
            old.unlink(missing_ok=True)

    def poll(self) -> None:
        if self.writer is None:
            return
        pid, status = os.waitpid(self.writer, os.WNOHANG)
        if pid:
            self.writer = None
            if status:
                log.error("checkpoint failed with status %d", os.waitstatus_to_exitcode(status))
            else:
                self._written(self.target)

    def _written(self, path: Path) -> None:
        self.bus.emit("checkpoint", path=path.name, size=path.stat().st_size)

    def wait(self, seconds: float = 2.0) -> None:
        deadline = time.monotonic() + seconds
        while self.writer is not None and time.monotonic() < deadline:
            self.poll()
            time.sleep(0.02)
        if self.writer is not None:
            os.kill(self.writer, signal.SIGKILL)
            os.waitpid(self.writer, 0)
            self.writer = None

    def latest(self) -> Any:
        paths = sorted(self.directory.glob("round-*.pickle"))
        return pickle.loads(paths[-1].read_bytes()) if paths else None
