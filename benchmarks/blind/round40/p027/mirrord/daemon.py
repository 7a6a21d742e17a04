"""Going to the background, and the pid file."""
import contextlib
import fcntl
import os
import select
import signal


class AlreadyRunning(RuntimeError):
    pass


class PidFile:
    def __init__(self, path):
        self.path = path
        self.fd = -1

    def acquire(self):
        self.fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.lockf(self.fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(self.path) from None
        os.ftruncate(self.fd, 0)
        os.write(self.fd, b"%d\n" % os.getpid())

    def release(self):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.path)
        os.close(self.fd)


def daemonize(patience=6.0):
    """Double fork.  Returns in the daemon a descriptor for messages to the foreground.

    The foreground process prints them until the daemon closes the descriptor.
    """
    reader, writer = os.pipe()
    if os.fork():
        os.close(writer)
        _foreground(reader, patience)
        os._exit(0)
    os.setsid()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if os.fork():
        os._exit(0)
    os.close(reader)
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1):
        os.dup2(null, fd)
    os.close(null)
    return writer


def _foreground(reader, patience):
    while True:
        ready, _, _ = select.select([reader], [], [], patience)
        text = os.read(reader, 4096) if ready else b""
        if not text:
            return
        os.write(1, text)
