"""Leave the terminal: the usual double fork."""
import os
import sys


def _leave_parent(code=0):
    if os.fork() > 0:
        os._exit(code)


def detach(pidfile=None, umask=0o022):
    sys.stdout.flush()
    sys.stderr.flush()
    _leave_parent()
    os.setsid()
    os.umask(umask)
    _leave_parent()
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    if pidfile is not None:
        pidfile.write_text(f"{os.getpid()}\n")
