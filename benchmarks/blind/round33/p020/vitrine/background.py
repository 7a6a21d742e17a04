"""Detaches a player from the terminal; the launcher stays until it is finished."""
import os
import select
import signal
import sys


def detach(patience=6.0):
    """Return in the detached process only.  The caller's process ends here."""
    reader, writer = os.pipe()
    first = os.fork()
    if first > 0:
        os.close(writer)
        os.waitpid(first, 0)
        pid = int(os.read(reader, 16) or b"0")
        done, _, _ = select.select([reader], [], [], patience)
        if not done and pid:
            os.kill(pid, signal.SIGKILL)
        sys.stdout.flush()
        os._exit(0)
    os.close(reader)
    os.setsid()
    os.umask(0o022)
    if os.fork() > 0:
        os._exit(0)
    os.write(writer, str(os.getpid()).encode())
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
