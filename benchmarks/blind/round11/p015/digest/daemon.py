import os
import sys


def daemonize(workdir: str = "/") -> None:
    """The classic double fork."""
    if os.fork() > 0:
        os.wait()
        sys.stdout.flush()
        os._exit(0)
    os.setsid()
    os.chdir(workdir)
    if os.fork() > 0:
        os._exit(0)
