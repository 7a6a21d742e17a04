"""Starts the online analysis with its output in a log file of the run."""
import os
import signal
import sys
import time


def launch(module, arguments, logfile):
    pid = os.fork()
    if pid:
        return pid
    try:
        fd = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(fd, 1)
        os.dup2(fd, 2)
        os.setpgid(0, 0)
        os.execv(sys.executable, [sys.executable, "-m", module, *arguments])
    finally:
        os._exit(127)


def reap(pid, patience=4.0):
    limit = time.monotonic() + patience
    while time.monotonic() < limit:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None
