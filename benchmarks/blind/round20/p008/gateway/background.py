"""Going into the background, the classic way."""
import os
import sys
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def detached(pidfile: Path):
    """Runs the body in a process that has left its terminal."""
    if os.fork() > 0:
        os.wait()
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o027)
    sys.stdout.flush()
    with open(os.devnull, "r+b") as null:
        os.dup2(null.fileno(), 0)
    pidfile.write_text(f"{os.getpid()}\n")
    try:
        yield os.getpid()
    finally:
        pidfile.unlink(missing_ok=True)
