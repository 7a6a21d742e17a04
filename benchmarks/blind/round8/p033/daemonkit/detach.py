from __future__ import annotations

import os
from pathlib import Path


def detach(pidfile: Path) -> None:
    """The classic double fork; only the grandchild returns."""
    if os.fork() > 0:
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o022)
    pidfile.write_text(str(os.getpid()))
