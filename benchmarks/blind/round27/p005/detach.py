"""Puts the scoreboard into the background, as the hall computer has no service manager."""
from __future__ import annotations

import os
import select
import sys


def detach(logfile: str, wait: float) -> None:
    """Returns in the background process only; the caller's process leaves when that one has ended."""
    reader, writer = os.pipe()
    if os.fork():
        os.close(writer)
        select.select([reader], [], [], wait)
        sys.exit(0)
    os.close(reader)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o022)
    sys.stdout.flush()
    sink = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(sink, 1)
    os.close(sink)
