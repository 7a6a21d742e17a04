"""The usual double fork."""
import contextlib
import os
import sys


def _split() -> None:
    if os.fork():
        os._exit(0)


@contextlib.contextmanager
def daemon(pidfile: str):
    _split()
    os.setsid()
    _split()
    with open(os.devnull, "r+") as null:
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            os.dup2(null.fileno(), stream.fileno())
    with open(pidfile, "w") as out:
        out.write(str(os.getpid()))
    try:
        yield
    finally:
        os.unlink(pidfile)
