"""Signals that reach the tool and not its process group are meant for the program: they are passed on, once each."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Callable
from types import FrameType

_OWN_AFFAIRS = {
    signal.SIGKILL,
    signal.SIGSTOP,
    signal.SIGCHLD,
    signal.SIGPIPE,
    signal.SIGTTIN,
    signal.SIGTTOU,
    *(signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGSEGV, signal.SIGSYS),
    *(signal.SIGXCPU, signal.SIGXFSZ),
}
PASSED_ON = frozenset(signal.valid_signals() - _OWN_AFFAIRS)
"""All that a process sends to another; not what a process brings upon itself."""

ENDING = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT})
"""Those by which a person wants something to end."""

_WHILE = 0.03  # seconds in which all processes of a group have got a signal that was sent to it
_VALID = 1.0  # seconds in which the tool says that it got a signal, when the machine is busy


class Relay:
    """Tells signals for the whole process group from those for the tool alone.

    The tool, this process and the program are of one group. What a terminal or ``kill(-group)`` sends reaches all
    three. What is sent to the tool reaches it alone; it asks this process to pass that on. So what it asks for, and
    what came here too, the program has got already.
    """

    def __init__(self) -> None:
        self._came: dict[int, float] = {}
        self._asked: list[tuple[float, int]] = []
        self._last_ending = 0.0
        self.wakeup, write = os.pipe()
        os.set_blocking(self.wakeup, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)  # wakes this process up
        for number in PASSED_ON:
            signal.signal(number, self._receive)

    def started(self) -> None:
        """Take up that the program runs now: it got nothing of what came before."""
        self._came.clear()

    def ask(self, number: int) -> None:
        """Take up that the tool got a signal."""
        self._asked.append((time.monotonic(), number))

    def pass_on(self, send: Callable[[int], None]) -> float:
        """Send what is due. Returns the seconds until more may be due, infinite when nothing is waiting."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.wakeup, 1 << 12)
        now = time.monotonic()
        asked, self._asked = self._asked, []
        for moment, number in asked:
            if now - self._came.pop(number, -_VALID) < _VALID:
                continue
            if now - moment < _WHILE:
                self._asked.append((moment, number))
            else:
                self._note_ending(number)
                send(number)
        return _WHILE if self._asked else float("inf")

    def is_to_end_since(self, moment: float) -> bool:
        """Whether somebody has sent an ending signal since, to the tool or to the group."""
        return self._last_ending > moment

    def _receive(self, number: int, frame: FrameType | None) -> None:
        self._came[number] = time.monotonic()
        self._note_ending(number)

    def _note_ending(self, number: int) -> None:
        if number in ENDING:
            self._last_ending = time.monotonic()
