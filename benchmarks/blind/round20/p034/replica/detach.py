from __future__ import annotations

import os
import pathlib


def detach(pidfile: pathlib.Path) -> None:
    """Become a session of our own; the caller's process ends here."""
    if os.fork() > 0:
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    pidfile.write_text(str(os.getpid()))
