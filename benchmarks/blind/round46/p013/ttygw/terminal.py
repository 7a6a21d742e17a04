"""A program behind a pseudo terminal, treated like a serial device."""
from __future__ import annotations

import os
import pty
import select
import signal
import sys
import time


class DeviceGone(Exception):
    pass


class Terminal:
    def __init__(self, argv: list[str], env: dict[str, str] | None = None) -> None:
        self.argv = argv
        self._buffer = b""
        pid, fd = pty.fork()
        if pid == 0:
            try:
                os.nice(5)
                os.execvpe(argv[0], argv, {**os.environ, **(env or {})})
            except OSError as err:
                sys.stderr.write(f"{argv[0]}: {err}\n")
                sys.stderr.flush()
            finally:
                os._exit(127)
        self.pid = pid
        self.fd = fd

    def write_line(self, text: str) -> None:
        os.write(self.fd, text.encode() + b"\r")

    def read_line(self, seconds: float) -> str | None:
        until = time.monotonic() + seconds
        while b"\n" not in self._buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                return None
            try:
                self._buffer += os.read(self.fd, 512)
            except OSError as err:
                raise DeviceGone(self.argv[0]) from err
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode(errors="replace").strip()

    def close(self) -> int:
        os.close(self.fd)
        for number in (signal.SIGHUP, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                break
            until = time.monotonic() + 0.7
            while time.monotonic() < until:
                done, status = os.waitpid(self.pid, os.WNOHANG)
                if done:
                    return os.waitstatus_to_exitcode(status)
                time.sleep(0.02)
        return -1
