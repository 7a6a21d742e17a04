import os
import signal
import sys


def detach(pidfile, limit=3):
    """The usual two steps; only the process that stays in the background returns."""
    if os.fork() > 0:
        os.waitpid(-1, 0)
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    signal.alarm(limit)
    sys.stdin.close()
    with open(pidfile, "w") as f:
        print(os.getpid(), file=f)
