"""The usual double fork."""
import os
import sys
from pathlib import Path


def detach(pidfile: Path) -> None:
    if os.fork() > 0:
        os.wait()
        wait_for(pidfile, 2.0)
        sys.exit(0)
    os.setsid()
    os.umask(0o022)
    if os.fork() > 0:
        os._exit(0)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
    pidfile.write_text(f"{os.getpid()}\n")


def wait_for(path: Path, seconds: float) -> bool:
    import time

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.exists():
            return True
        time.sleep(0.02)
    return False
