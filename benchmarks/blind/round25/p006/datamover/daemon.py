import os
import sys


def detach(umask: int = 0o027) -> None:
    """Leave the terminal: the caller goes on as a background process."""
    if os.fork():
        os._exit(0)
    os.setsid()
    os.umask(umask)
    if os.fork():
        os._exit(0)
    sys.stdout.flush()
    with open(os.devnull, "r+b") as null:
        for stream in (0, 1):
            os.dup2(null.fileno(), stream)
