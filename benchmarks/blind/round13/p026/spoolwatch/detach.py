"""The usual two forks."""
import os
import sys


def _leave_parent():
    if os.fork() > 0:
        os._exit(0)


def daemonize(logfile=os.devnull, umask=0o022):
    """Returns in the daemon only."""
    sys.stdout.flush()
    sys.stderr.flush()
    _leave_parent()
    os.setsid()
    os.umask(umask)
    _leave_parent()

    nothing = os.open(os.devnull, os.O_RDONLY)
    output = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.close(nothing)
    os.close(output)
