"""This process as the record names it, and the events that it writes."""

from __future__ import annotations

import os
import sys
import time

from .homes import OWN, getpid, new_home
from .spool import Spool
from .stacks import describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any

    from .inherited import Descent
    from .stacks import Moment, Stacks

# The program may replace these by mocks of its own.
_getppid = os.getppid
_urandom = os.urandom
_now = time.monotonic_ns

_MOST_OF_COMMAND = 200


class Journal:
    """Writes events, and notices when it finds itself in another process. Without a ``folder`` it only notices.

    ``token`` names a process for good, where a pid may come again. ``descent`` are the forks in a recorded program
    that lead to this process, None for one made by C code. ``home`` is the mark of this process.
    """

    def __init__(self, folder: str | None, stacks: Stacks) -> None:
        self.stacks = stacks
        self.before_end: Callable[[], None] | None = None
        """Writes what is known only when the process ends."""
        self.descent: tuple[Descent | None, ...] = ()
        self.in_child: Callable[[], None] | None = None
        """Is called in each child, as soon as it is noticed."""
        self._dumps: Callable[..., str] | None = None
        self._spool = Spool(folder) if folder is not None else None
        self._start: dict[str, Any] = {}
        self._stack_numbers: dict[tuple[tuple[CodeType, int], ...], int] = {}
        self._number = 0
        self._be(None, None)

    @property
    def token(self) -> str:
        """The name of the process that runs now."""
        if not self.home[OWN]:
            self.enter_child(None, None)  # forked in C: no hook ran
        return self._token

    @property
    def forked(self) -> bool:
        """Whether this process was made by a fork in a recorded program."""
        return bool(self.descent)

    @property
    def records(self) -> bool:
        """Whether there is a record, and not only a guard."""
        return self._spool is not None

    @property
    def records_own(self) -> bool:
        """Whether each use of this process's own objects is recorded: a forked child's is."""
        return self.records and self.forked

    def enter_child(self, fork: int | None, descent: Descent | None) -> None:
        """Be the child from now on. ``fork`` is the number of the parent's fork event, None when it wrote none."""
        parent = self._token
        self.descent += (descent,)
        self._be(parent, fork)
        self._write_start()
        if self.in_child is not None:
            self.in_child()

    def write_end(self, status: int | None) -> None:
        """Write that the process ends by itself, unless it wrote nothing so far. ``status`` is that of ``_exit``."""
        if not self._start:
            if self.before_end is not None:
                self.before_end()
            self.write("exit", status=status)

    def number(self) -> int:
        """Take the next number for an event of this process that another event refers to."""
        self._number += 1
        return self._number

    def write(self, event: str, **fields: Any) -> None:
        """Write one event. Never raises: what goes wrong here must not go wrong in the program."""
        token = self.token
        if self._start:
            self._write_start()
        self._write({"e": event, "p": token, "t": _now(), **fields})

    def stack(self, moment: Moment) -> int:
        """Give the number of the moment's stack, which is written when it is new."""
        if self._spool is None:
            return 0
        key = tuple((frame.f_code, frame.f_lasti) for frame, _ in moment.stack)
        _ = self.token  # a stack belongs to the process that it is written in
        number = self._stack_numbers.get(key)
        if number is None:
            number = self._stack_numbers[key] = len(self._stack_numbers)
            self.write("stack", n=number, frames=[describe(frame, path) for frame, path in moment.stack])
        return number

    def _be(self, parent: str | None, fork: int | None) -> None:
        self.pid = getpid()
        self.home = new_home(passing=not self.records_own)
        self._token = f"{self.pid}-{_urandom(6).hex()}"
        self._stack_numbers.clear()
        if self._spool is None:
            return
        self._spool.open(f"{self._token}.jsonl", b'{"e":"cut","p":"%s"}\n' % self._token.encode())
        self._start = {
            "e": "start",
            "p": self._token,
            "t": _now(),
            "ppid": _getppid(),
            "parent": parent,
            "fork": fork,
            "python": "{}.{}.{}".format(*sys.version_info[:3]),
            "command": _command(),
        }

    def _write_start(self) -> None:
        start, self._start = self._start, {}
        self._write(start)

    def _write(self, event: dict[str, Any]) -> None:
        if self._spool is None:
            return
        try:
            if self._dumps is None:
                import json  # costs milliseconds, which a program without zmq and without forks need not pay

                self._dumps = json.dumps  # an interpreter that shuts down imports nothing any more
            line = self._dumps(event, separators=(",", ":")).encode() + b"\n"
        except Exception as error:  # the program may have a json.py of its own
            self._spool.give_up(error)
        else:
            self._spool.write(line)


def _command() -> str:
    """Say what this interpreter was started with, for a person to read."""
    return " ".join(getattr(sys, "orig_argv", sys.argv))[:_MOST_OF_COMMAND]
