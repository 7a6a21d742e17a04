from __future__ import annotations

import os
from pathlib import Path


class Daemon:
    def __init__(self, pidfile: Path) -> None:
        self.pidfile = pidfile

    def start(self) -> bool:
        """True in the process that called; the daemon never returns from here."""
        pid = os.fork()
        if pid:
            os.waitpid(pid, 0)
            return True
        os.setsid()
        if os.fork():
            os._exit(0)
        os.chdir("/")
        self.pidfile.write_text(str(os.getpid()))
        code = 1
        try:
            self.run()
            code = 0
        finally:
            os._exit(code)

    def run(self) -> None:
        raise NotImplementedError
