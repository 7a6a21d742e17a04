"""Classic double fork."""
import os
import sys


def detach(pid_file: str, log_file: str) -> None:
    _leave_parent()
    os.setsid()
    _leave_parent()
    os.umask(0o022)
    sys.stdout.flush()
    fd = os.open(log_file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(fd, 1)
    os.dup2(fd, 2)
    with open(pid_file, "w") as fh:
        fh.write(str(os.getpid()))


def _leave_parent() -> None:
    if os.fork() > 0:
        os._exit(0)
