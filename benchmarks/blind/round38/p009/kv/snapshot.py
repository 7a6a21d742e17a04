"""Writes snapshots from a forked copy, so that the server need not stop."""
import logging
import os
import signal
import time

from .store import Store

log = logging.getLogger(__name__)


class Snapshotter:
    def __init__(self, store: Store, path: str, every: int, on_saved) -> None:
        self._store = store
        self._path = path
        self._every = every
        self._on_saved = on_saved
        self._child = 0
        self._child_version = 0

    def maybe_save(self) -> None:
        self.reap()
        if not self._child and self._store.version - self._child_version >= self._every:
            self._save()

    def _save(self) -> None:
        with self._store.frozen():
            pid = os.fork()
            if pid == 0:
                err = self._write()
                os._exit(1 if err else 0)
        self._child, self._child_version = pid, self._store.version

    def _write(self) -> Exception | None:
        try:
            self._store.write_to(self._path)
        except OSError as err:
            return err
        return None

    def reap(self, wait: float = 0.0) -> None:
        deadline = time.monotonic() + wait
        while self._child:
            pid, status = os.waitpid(self._child, os.WNOHANG)
            if pid:
                self._child = 0
                if os.waitstatus_to_exitcode(status) == 0:
                    self._on_saved(self._child_version)
                else:
                    log.error("snapshot %d failed", self._child_version)
            elif time.monotonic() >= deadline:
                break
            else:
                time.sleep(0.01)

    def stop(self) -> None:
        self.reap(wait=2)
        if self._child:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
