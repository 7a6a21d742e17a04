import os
import pty
import select
import signal
import time

from .event_feed import EventFeed


class ConsoleSession:
    def __init__(self, command: list[str], feed: EventFeed, timeout: float) -> None:
        self.command = command
        self.feed = feed
        self.timeout = timeout

    def __enter__(self) -> "ConsoleSession":
        self.pid, self.fd = pty.fork()
        if self.pid == pty.CHILD:
            try:
                os.execvp(self.command[0], self.command)
            except OSError:
                os._exit(127)
        self.feed.event("started", pid=self.pid)
        return self

    def __exit__(self, *exc) -> None:
        try:
            os.kill(self.pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        self.feed.event("ended", status=status)

    def play(self, lines: list[str]) -> str:
        for line in lines:
            os.write(self.fd, f"{line}\n".encode())
            self.feed.event("typed", line=line)
        seen = b""
        until = time.monotonic() + self.timeout
        while time.monotonic() < until:
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    seen += os.read(self.fd, 1024)
                except OSError:
                    break
        return seen.decode(errors="replace")
