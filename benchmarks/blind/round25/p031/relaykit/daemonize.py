"""The classic double fork."""
import os
import pathlib


def detach(job, pidfile):
    """Run job in a process that has no terminal; comes back in the caller."""
    pid = os.fork()
    if pid > 0:
        os.waitpid(pid, 0)
        return
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    path = pathlib.Path(pidfile)
    path.write_text(str(os.getpid()))
    try:
        job()
    finally:
        path.unlink(missing_ok=True)
        os._exit(0)
