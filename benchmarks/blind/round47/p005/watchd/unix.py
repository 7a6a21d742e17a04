"""Turning the program into a daemon."""
import os
import signal
import sys
import time
from pathlib import Path


def daemonize(pidfile: Path) -> bool:
    """Double fork. True in the daemon, False in the process which was started by hand."""
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return False
    os.setsid()
    os.umask(0o022)
    if os.fork():
        os._exit(0)
    signal.alarm(6)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    sys.stdout.flush()
    pidfile.write_text(str(os.getpid()))
    return True


def wait_gone(pidfile: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if pidfile.with_suffix(".done").exists():
            return
        time.sleep(0.05)
    if pidfile.exists():
        os.kill(int(pidfile.read_text()), signal.SIGKILL)
