"""Classic double fork. The launching process stays until the service says it is up."""

import os
import sys


class Readiness:
    def __init__(self, fd):
        self.fd = fd

    def tell(self):
        if self.fd is not None:
            os.write(self.fd, b"1")
            os.close(self.fd)
            self.fd = None


def to_background():
    r, w = os.pipe()
    pid = os.fork()
    if pid:
        os.close(w)
        ok = os.read(r, 1) == b"1"
        os.waitpid(pid, 0)
        os._exit(0 if ok else 1)
    os.close(r)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o027)
    sys.stdout.flush()
    devnull = os.open(os.devnull, os.O_RDONLY)
    os.dup2(devnull, 0)
    return Readiness(w)
