"""Classic double fork."""
import os
import sys
from pathlib import Path


def detach(pidfile: Path) -> bool:
    """True in the daemon, False in the process that asked for it."""
    first = os.fork()
    if first > 0:
        os.waitpid(first, 0)
        return False
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    sys.stdout.flush()
    pidfile.write_text(str(os.getpid()))
    return True
