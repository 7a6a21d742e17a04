"""Putting a process into the background, for the ticket machine's services."""
import os
import sys


def detach(pidfile):
    if os.fork():
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.chdir(os.path.dirname(os.path.abspath(pidfile)) or "/")
    with open(pidfile, "w") as fh:
        print(os.getpid(), file=fh)
    sys.stdout.flush()
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)


def remove(pidfile):
    try:
        os.unlink(pidfile)
    except FileNotFoundError:
        pass
