from __future__ import annotations

import os
import pty
import select
import signal
import time
from typing import Callable


class TerminalSession:
    """Runs a function behind a pseudo terminal and keeps its output."""

    def __init__(self, body: Callable[[], None]) -> None:
        self.body = body
        self.output = b""

    def run(self, seconds: float) -> str:
        pid, master = pty.fork()
        if pid == pty.CHILD:
            try:
                self.body()
            finally:
                os._exit(0)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if select.select([master], [], [], 0.1)[0]:
                try:
                    self.output += os.read(master, 1024)
                except OSError:
                    break
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
        return self.output.decode()
