from __future__ import annotations

import abc
import os
import select
import sys
from pathlib import Path


class Daemon(abc.ABC):
    def __init__(self, pidfile: Path) -> None:
        self.pidfile = pidfile
        self._ready = -1

    @abc.abstractmethod
    def run(self) -> None: ...

    def start(self, wait: float = 5.0) -> None:
        """Detach and run; the caller's process exits when the daemon says it is ready."""
        self._detach(wait)
        self.pidfile.write_text(f"{os.getpid()}\n")
        try:
            self.run()
        finally:
            self.pidfile.unlink(missing_ok=True)
            os._exit(0)

    def ready(self) -> None:
        if self._ready >= 0:
            os.write(self._ready, b"1")
            os.close(self._ready)
            self._ready = -1

    def _detach(self, wait: float) -> None:
        reader, self._ready = os.pipe()
        if os.fork() > 0:
            os.close(self._ready)
            came_up = bool(select.select([reader], [], [], wait)[0] and os.read(reader, 1))
            sys.exit(0 if came_up else 1)
        os.close(reader)
        os.setsid()
        os.umask(0o027)
        if os.fork() > 0:
            os._exit(0)
        sys.stdout.flush()
        sys.stderr.flush()
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
