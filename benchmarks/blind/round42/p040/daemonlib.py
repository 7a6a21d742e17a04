"""A small take on the well-known Daemon recipe.

Subclass it, override run(), call start().  The starter stays for a while to
see whether the daemon comes up.
"""
import logging
import os
import signal
import sys
import time
from pathlib import Path

log = logging.getLogger("daemon")


class Daemon:
    def __init__(self, pidfile: Path):
        self.pidfile = pidfile

    def daemonize(self) -> int:
        """Return 0 in the daemon and its process id in the starter."""
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid > 0:
            return pid
        os.setsid()
        os.umask(0o022)
        devnull = os.open(os.devnull, os.O_RDWR)
        os.dup2(devnull, 0)
        os.dup2(devnull, 1)
        self.pidfile.write_text(f"{os.getpid()}\n")
        return 0

    def start(self) -> int:
        if self.pidfile.exists():
            raise RuntimeError(f"{self.pidfile} exists, already running?")
        pid = self.daemonize()
        if pid == 0:
            status = 0
            try:
                self.run()
            except Exception:
                log.exception("daemon failed")
                status = 1
            finally:
                self.pidfile.unlink(missing_ok=True)
                os._exit(status)
        return pid

    def run(self) -> None:
        raise NotImplementedError


def wait_for(pid: int, timeout: float) -> int:
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return -signal.SIGKILL
