import os
import sys


def detach() -> None:
    """Puts the program into the background. Returns in the background process only.

    The launching process stays until the background process has gone, so
    that a service manager of the simple type can watch it.
    """
    lifeline, held = os.pipe()
    sys.stdout.flush()
    first = os.fork()
    if first:
        os.close(held)
        os.waitpid(first, 0)
        os.read(lifeline, 1)
        os._exit(0)
    os.close(lifeline)
    os.setsid()
    os.umask(0o022)
    if os.fork():
        os._exit(0)
