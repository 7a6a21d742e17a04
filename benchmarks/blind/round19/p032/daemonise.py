import os
import signal
import sys


def detach(max_runtime: int) -> None:
    """The usual two forks. Returns in the grandchild only."""
    sys.stdout.flush()
    if os.fork() > 0:
        os.wait()
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.umask(0o022)
    signal.alarm(max_runtime)
