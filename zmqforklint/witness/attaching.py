"""What the tool does of its own while a program runs on its streams: it passes on the signals that it gets."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any

from zmqforklint.witness.warden.relay import PASSED_ON

_SET_BY_PYTHON = (signal.SIGPIPE, signal.SIGXFSZ)


class PassingOn:
    """Within it no signal that can be passed on ends this process.

    They are blocked until :meth:`begin`, for the warden as well, which inherits that. ``mask`` and ``ignored`` are
    what held before: for the program.
    """

    def __enter__(self) -> PassingOn:
        self.mask = signal.pthread_sigmask(signal.SIG_BLOCK, PASSED_ON)
        ignoring = {number for number in signal.valid_signals() if signal.getsignal(number) is signal.SIG_IGN}
        self.ignored = sorted(ignoring.difference(_SET_BY_PYTHON))
        self._handlers: dict[int, Any] = {}
        return self

    def begin(self, warden: int) -> None:
        """Pass signals on from now: their numbers, each as one byte, to the descriptor ``warden``."""
        self._warden = warden
        self._handlers = {number: signal.signal(number, self._pass_on) for number in PASSED_ON}
        signal.pthread_sigmask(signal.SIG_SETMASK, self.mask)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, self.mask)

    def _pass_on(self, number: int, frame: FrameType | None) -> None:
        with contextlib.suppress(OSError):  # the warden has ended
            os.write(self._warden, bytes([number]))
        if number == signal.SIGTSTP:
            self._stop()

    def _stop(self) -> None:
        """Stop as the program does, so that the shell notices, unless nobody could ever go on with us."""
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._pass_on)


@contextlib.contextmanager
def standard_streams() -> Iterator[tuple[int, int]]:
    """Give copies of standard input and output that a child inherits; closed ones lead nowhere from now on."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number
    copies = (os.dup(0), os.dup(1))
    try:
        for copy in copies:
            os.set_inheritable(copy, True)
        yield copies
    finally:
        for copy in copies:
            os.close(copy)
