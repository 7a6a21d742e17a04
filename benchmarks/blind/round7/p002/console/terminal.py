import os
import pty
import select
import signal
import time
from typing import Callable


class TerminalSession:
    def __init__(self, program: Callable[[], int], timeout: float) -> None:
        self.program = program
        self.timeout = timeout

    def __enter__(self) -> "TerminalSession":
        self.pid, self.fd = pty.fork()
        if self.pid == pty.CHILD:
            code = 1
            try:
                code = self.program()
            finally:
                os._exit(code)
        return self

    def __exit__(self, *exc) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def play(self, lines: list[str]) -> str:
        for line in lines:
            os.write(self.fd, line.encode() + b"\n")
        os.write(self.fd, b"exit\n")
        seen, until = b"", time.monotonic() + self.timeout
        while time.monotonic() < until:
            ready, _, _ = select.select([self.fd], [], [], 0.1)
            if ready:
                try:
                    chunk = os.read(self.fd, 1024)
                except OSError:
                    break
                seen += chunk
        return seen.decode(errors="replace")
