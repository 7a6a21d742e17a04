from __future__ import annotations

import os
import sys
from pathlib import Path


def detach(log: Path) -> None:
    """Classic double fork; returns only in the background process."""
    sys.stdout.flush()
    if os.fork():
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o027)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o640)
    for fd in (1, 2):
        os.dup2(out, fd)
    os.close(out)
