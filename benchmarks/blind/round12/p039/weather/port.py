from __future__ import annotations

import os
import pty
import select
import signal
import time
from typing import Callable, Iterator

from . import mast


class EmulatedPort:
    """Looks like a serial port; behind it a process plays the mast."""

    def __init__(self, lines: int, on_command: Callable[[], str | None], timeout: float = 3.0) -> None:
        self.count = lines
        self.on_command = on_command
        self.timeout = timeout
        self.pid = self.fd = -1

    def __enter__(self) -> EmulatedPort:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self._emulate()
        return self

    def _emulate(self) -> None:
        try:
            mast.play(self.count, self.on_command)
        finally:
            os._exit(0)

    def lines(self) -> Iterator[str]:
        pending = b""
        deadline = time.monotonic() + self.timeout
        while (left := deadline - time.monotonic()) > 0:
            ready, _, _ = select.select([self.fd], [], [], left)
            if not ready:
                continue
            try:
                chunk = os.read(self.fd, 512)
            except OSError:
                return
            if not chunk:
                return
            *whole, pending = (pending + chunk).split(b"\n")
            yield from (w.decode("ascii", "replace") for w in whole)

    def __exit__(self, *exc) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
