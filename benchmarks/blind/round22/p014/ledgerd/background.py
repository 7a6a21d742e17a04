import os
import sys
from pathlib import Path


def daemonize(pidfile: Path) -> None:
    """The usual two steps: leave the caller's process, then its session."""
    _leave()
    os.setsid()
    _leave()
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        os.dup2(null, stream.fileno())
    pidfile.write_text(f"{os.getpid()}\n")


def _leave() -> None:
    if os.fork() > 0:
        os._exit(0)
