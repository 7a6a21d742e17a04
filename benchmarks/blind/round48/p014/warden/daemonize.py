from __future__ import annotations

import os
import select
import signal
from pathlib import Path
from typing import NamedTuple


class Handle(NamedTuple):
    """What the starting process keeps of its daemon."""

    lifeline: int
    pid: int

    def wait(self, timeout: float) -> bool:
        readable, _, _ = select.select([self.lifeline], [], [], timeout)
        gone = bool(readable) and os.read(self.lifeline, 1) == b""
        if not gone:
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.lifeline)
        return gone


def detach(pidfile: Path, logfile: Path) -> Handle | None:
    """Go to the background; returns None there and a Handle in the starting process."""
    lifeline, held = os.pipe()
    middle = os.fork()
    if middle:
        os.close(held)
        os.waitpid(middle, 0)
        return Handle(lifeline, int(pidfile.read_text()))

    os.setsid()
    os.umask(0o027)
    daemon = os.fork()
    if daemon:
        pidfile.write_text(f"{daemon}\n")
        os._exit(0)

    os.close(lifeline)
    os.chdir("/")
    out = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(out, 1)
    os.dup2(out, 2)
    return None
