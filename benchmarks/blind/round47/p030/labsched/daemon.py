"""Becoming a daemon, with the start command waiting for the outcome."""
import os
import select
import sys


class Readiness:
    def __init__(self, fd):
        self._fd = fd

    def notify(self, text):
        os.write(self._fd, text.encode())
        os.close(self._fd)


def detach(pidfile, wait=5.0):
    """Fork into the background; returns only in the daemon."""
    r, w = os.pipe()
    pid = os.fork()
    if pid > 0:
        os.close(w)
        ready, _, _ = select.select([r], [], [], wait)
        answer = os.read(r, 200).decode() if ready else ""
        print("labsched:", answer or "no answer from daemon")
        sys.stdout.flush()
        os._exit(0)
    os.close(r)
    os.setsid()
    os.umask(0o027)
    devnull = os.open(os.devnull, os.O_RDWR)
    os.dup2(devnull, 0)
    with open(pidfile, "w") as fh:
        fh.write("%d\n" % os.getpid())
    return Readiness(w)
