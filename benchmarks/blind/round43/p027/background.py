"""The usual steps to become a daemon."""
from __future__ import annotations

import os
import sys
from pathlib import Path


def detach(pid_file: Path) -> None:
    """Goes on in a background process; the caller's process ends once the pid file is there."""
    sys.stdout.flush()
    sys.stderr.flush()
    ready, signal_ready = os.pipe()
    if os.fork():
        os.close(signal_ready)
        os.read(ready, 1)
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o077)
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(null, descriptor)
    pid_file.write_text(f"{os.getpid()}\n")
    os.write(signal_ready, b"!")
    os.close(signal_ready)
    os.close(ready)
