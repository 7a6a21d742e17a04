"""Detach from the terminal.  The launcher may wait on the returned pipe for the daemon to finish."""
import os
import sys


def detach(workdir: str, wait: bool) -> None:
    """Return in the daemon only; the launching process leaves from here."""
    read_end, write_end = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid > 0:
        os.close(write_end)
        os.waitpid(pid, 0)
        if wait:
            while os.read(read_end, 64):
                pass
        os._exit(0)
    os.close(read_end)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.chdir(workdir)
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)
