"""Classic Unix detachment with a pid file."""
import atexit
import os
import signal
import sys
import time
from pathlib import Path


def detach(pidfile: Path, settle: float = 2.0) -> None:
    """Go to the background.

    The launching process stays until the service has ended or ``settle`` seconds are over, so that
    the init script gets a useful exit status.
    """
    sys.stdout.flush()
    first = os.fork()
    if first > 0:
        _linger(first, settle)
        os._exit(0)
    os.setsid()
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)
    pidfile.write_text(f"{os.getpid()}\n")
    atexit.register(_remove, pidfile)


def _linger(pid: int, settle: float) -> None:
    end = time.monotonic() + settle
    while time.monotonic() < end:
        done, _ = os.waitpid(pid, os.WNOHANG)
        if done:
            return
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _remove(pidfile: Path) -> None:
    try:
        pidfile.unlink()
    except FileNotFoundError:
        pass
