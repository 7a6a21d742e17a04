"""The usual double fork, with a pipe on which the daemon says it is up."""
import os
import sys


class Background:
    def __init__(self, pidfile, umask=0o022):
        self.pidfile = pidfile
        self.umask = umask
        self._ready_fd = None

    def __enter__(self):
        r, w = os.pipe()
        if os.fork():
            os.close(w)
            ok = os.read(r, 1) == b"+"
            os.wait()
            sys.stdout.flush()
            os._exit(0 if ok else 1)
        os.setsid()
        os.umask(self.umask)
        if os.fork():
            os._exit(0)
        os.close(r)
        self._ready_fd = w
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        with open(self.pidfile, "w") as fh:
            fh.write(f"{os.getpid()}\n")
        return self

    def ready(self):
        os.write(self._ready_fd, b"+")
        os.close(self._ready_fd)

    def __exit__(self, *exc):
        os.unlink(self.pidfile)


class Foreground:
    def __init__(self, *_args):
        pass

    def __enter__(self):
        return self

    def ready(self):
        pass

    def __exit__(self, *exc):
        pass
