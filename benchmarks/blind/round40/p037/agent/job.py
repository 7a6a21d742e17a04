"""A backup of one volume, in a process of its own with a low priority."""
import os
import pathlib
import signal
import time

from . import progress
from .chunker import split


class Job:
    def __init__(self, volume, repository):
        self.volume = pathlib.Path(volume)
        self.repository = repository
        self.pid = None

    @property
    def name(self):
        return self.volume.name

    def launch(self):
        progress.report(self.name, "queued")
        self.pid = os.fork()
        if self.pid:
            return
        try:
            os.nice(5)
            signal.alarm(6)
            self._backup()
            progress.disconnect()
        except Exception as error:
            os.write(2, f"{self.name}: {error!r}\n".encode())
            os._exit(1)
        os._exit(0)

    def _backup(self):
        chunks = stored = 0
        for path in sorted(self.volume.rglob("*.dat")):
            for chunk in split(path.read_bytes()):
                chunks += 1
                stored += self.repository.add(chunk)
            progress.report(self.name, "file", path=path.name, chunks=chunks)
        progress.report(self.name, "done", chunks=chunks, stored=stored)

    def wait(self, limit):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
