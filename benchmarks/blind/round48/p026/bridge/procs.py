import contextlib
import logging
import os
import signal
import time

log = logging.getLogger(__name__)


@contextlib.contextmanager
def forked(function, *args, patience=2.0):
    """Run function(*args) in a process of its own for the time of the with block."""
    pid = os.fork()
    if pid == 0:
        try:
            function(*args)
        except Exception:
            log.exception("worker %d", os.getpid())
        finally:
            os._exit(0)
    try:
        yield pid
    finally:
        reap(pid, patience)


def reap(pid, patience):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if os.waitpid(pid, os.WNOHANG)[0]:
            return
        time.sleep(0.02)
    log.warning("worker %d does not end", pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
