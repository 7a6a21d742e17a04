"""One file of events per process: whole lines, written at once, readable after any kind of death."""

from __future__ import annotations

import contextlib
import fcntl
import os

_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_HIGH = 200  # a program that closes and reopens its low descriptors must find the numbers that it expects
_MOST_BYTES = 4_000_000


def say(what: str) -> None:
    """Tell on standard error what became of watching this process."""
    message = f"zmqforklint: process {os.getpid()} {what}\n"
    with contextlib.suppress(OSError):  # nowhere left to say it
        os.write(2, message.encode("utf-8", "backslashreplace"))


class Spool:
    """Appends lines to the file of this process, and never raises.

    When the file cannot be opened by path (another user by now, another root, no descriptor free), a forked
    child goes on in the file of its parent, whose descriptor it holds. When nothing can be written, one message
    goes to standard error and the program runs on unrecorded.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._last_line = b""
        self._name = ""
        self._descriptor = -1
        self._identity: tuple[int, int] | None = None
        self._written = 0
        self._silent = False

    def open(self, name: str, last_line: bytes) -> None:
        """Go on in the file ``name``, made when it does not exist. Beyond the limit ``last_line`` ends it."""
        self._name = name
        self._last_line = last_line
        self._written = 0
        try:
            self._open()
        except OSError as error:
            if not self._is_ours():
                self.give_up(error)

    def write(self, line: bytes) -> None:
        """Append one line, its end included."""
        if self._silent:
            return
        try:
            if not self._is_ours():
                self._open()
            if self._written + len(line) > _MOST_BYTES:
                self._silent = True
                line = self._last_line
            if os.write(self._descriptor, line) < len(line):
                raise OSError("the disk is full")
            self._written += len(line)
        except OSError as error:
            self.give_up(error)

    def give_up(self, error: Exception) -> None:
        """Write nothing any more, and say so once."""
        if self._silent:
            return
        self._silent = True
        say(f"is not recorded: {error}")

    def _open(self) -> None:
        low = os.open(os.path.join(self._folder, self._name), _FLAGS, 0o600)
        if self._is_ours():
            os.close(self._descriptor)
        try:
            self._descriptor = fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, _HIGH)
        except (OSError, ValueError):
            self._descriptor = low
        else:
            os.close(low)
        status = os.fstat(self._descriptor)
        self._identity = (status.st_dev, status.st_ino)

    def _is_ours(self) -> bool:
        """Whether the descriptor is still our file: a daemon may have closed it and given its number away."""
        try:
            status = os.fstat(self._descriptor)
        except (OSError, OverflowError):
            return False
        return (status.st_dev, status.st_ino) == self._identity
