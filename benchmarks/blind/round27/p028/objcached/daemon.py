"""Enough of a daemon for a developer's machine."""
import os
import select
import sys


class Daemon:
    """Entering the block leaves the terminal.  The launcher waits until the daemon says that it is ready,
    or for the whole life of the daemon if `follow` is set."""

    def __init__(self, pidfile, follow=False):
        self.pidfile = pidfile
        self.follow = follow
        self._status = None

    def __enter__(self):
        reader, writer = os.pipe()
        launcher = os.fork()
        if launcher:
            os.close(writer)
            self._wait(reader, launcher)
        os.close(reader)
        os.setsid()
        if os.fork():
            os._exit(0)
        self._status = writer
        devnull = os.open(os.devnull, os.O_RDWR)
        os.dup2(devnull, 0)
        self.pidfile.write_text(f"{os.getpid()}\n")
        return self

    def _wait(self, reader, intermediate):
        os.waitpid(intermediate, 0)
        while select.select([reader], [], [], 5)[0]:
            line = os.read(reader, 200)
            if line:
                sys.stdout.write(line.decode())
            if not line or not self.follow:
                break
        sys.exit(0)

    def say(self, text):
        os.write(self._status, text.encode() + b"\n")

    def __exit__(self, *exc):
        self.pidfile.unlink(missing_ok=True)
        os.close(self._status)
