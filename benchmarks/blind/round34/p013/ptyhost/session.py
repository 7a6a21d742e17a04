import os
import pty
import sys

from . import feed


class Session:
    """One plugin in a pseudo terminal of its own."""

    def __init__(self, plugin):
        self.plugin = plugin
        self.transcript = bytearray()

    def run(self):
        pid, master = pty.fork()
        if pid == pty.CHILD:
            sys.exit(self.plugin.main())
        try:
            for chunk in self._read(master):
                self.transcript += chunk
                feed.push(self.plugin.name, chunk)
        finally:
            os.close(master)
            _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)

    @staticmethod
    def _read(fd):
        while True:
            try:
                chunk = os.read(fd, 4096)
            except OSError:
                return
            if not chunk:
                return
            yield chunk
