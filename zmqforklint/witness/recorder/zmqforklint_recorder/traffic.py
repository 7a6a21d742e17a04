"""Sending and receiving.

These are the operations whose detour would be felt. A record watches them always. A guard alone needs that only in a
process that may be a forked child, and arms itself there: after a fork from Python, and when the program asks ctypes
for a fork of C. So a child of another kind, forked by compiled code that Python knows nothing of, is not stopped at
``send`` and ``recv``.
"""

from __future__ import annotations

import sys

from .inherited import USE
from .objects import entry_of
from .touches import Call

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

    from .imports import Hook
    from .touches import Touches

    Function = Callable[..., Any]

_FORKS = frozenset(["fork", "_Fork", "vfork", "forkpty", "daemon", "clone", "syscall"])


class Arming:
    """Takes the actions that put the watching in place, when this process is ``armed``."""

    def __init__(self, *, armed: bool) -> None:
        self.armed = armed
        self._actions: list[Callable[[], None]] = []

    def add(self, action: Callable[[], None]) -> None:
        """Do this once armed."""
        self._actions.append(action)
        if self.armed:
            self.arm()

    def arm(self) -> None:
        """Watch from now on."""
        self.armed = True
        while self._actions:
            self._actions.pop()()

    def hooks(self) -> dict[str, Hook]:
        """Arm this when the program gets hold of a function of C that forks."""

        def after_ctypes(module: ModuleType) -> None:
            look_up = module.CDLL.__getitem__

            def __getitem__(library: Any, name: Any) -> Any:
                if name in _FORKS:
                    self.arm()
                return look_up(library, name)

            module.CDLL.__getitem__ = __getitem__

        return {} if self.armed else {"ctypes": after_ctypes}


def watch_traffic(cls: Any, send: Function, touches: Touches, arming: Arming) -> None:
    """Let a class of sockets send by ``send`` and receive watched, once armed.

    Before that ``recv`` is one step longer already, so that also a bound method fetched before the fork is watched
    after it. ``send`` of pyzmq is in Python and looks for that of the class each time.
    """
    original = cls.recv
    receive = original

    def recv(self: Any, flags: Any = 0, copy: Any = True, track: Any = False) -> Any:
        return receive(self, flags, copy, track)

    def put_in_place() -> None:
        nonlocal receive
        receive = _watched_recv(original, touches, depth=2)
        cls.recv = _watched_recv(original, touches, depth=1)
        cls.send = send

    cls.recv = recv
    arming.add(put_in_place)


# The short ways: where an operation may pass there is nothing to refuse, and no more to record than its number. The
# mark is looked at by its literal index, since a name would be felt.


def watched_send(original: Function, touches: Touches) -> Function:
    """Make ``send`` for a class whose own is that of the compiled class."""

    def send(self: Any, data: Any, flags: Any = 0, copy: Any = True, track: Any = False) -> Any:
        if self._zmqforklint_home[1]:
            return original(self, data, flags, copy, track)
        call = Call(sys._getframe(1), "send", USE, original, (self, data, flags, copy, track), {})
        return touches.perform(call, entry_of(self))

    def counted_send(self: Any, data: Any, flags: Any = 0, copy: Any = True, track: Any = False) -> Any:
        if self._zmqforklint_home[1]:
            result = original(self, data, flags, copy, track)
            self._zmqforklint_entry.sent += 1
            return result
        call = Call(sys._getframe(1), "send", USE, original, (self, data, flags, copy, track), {})
        return touches.perform(call, entry_of(self))

    return counted_send if touches.records else send


def _watched_recv(original: Function, touches: Touches, depth: int) -> Function:
    def recv(self: Any, flags: Any = 0, copy: Any = True, track: Any = False) -> Any:
        if self._zmqforklint_home[1]:
            return original(self, flags, copy, track)
        call = Call(sys._getframe(depth), "recv", USE, original, (self, flags, copy, track), {})
        return touches.perform(call, entry_of(self))

    def counted_recv(self: Any, flags: Any = 0, copy: Any = True, track: Any = False) -> Any:
        if self._zmqforklint_home[1]:
            try:
                message = original(self, flags, copy, track)
            except BaseException as error:
                touches.counts.raised("recv", list(filter(None, [entry_of(self)])), error)
                raise
            self._zmqforklint_entry.received += 1
            return message
        call = Call(sys._getframe(depth), "recv", USE, original, (self, flags, copy, track), {})
        return touches.perform(call, entry_of(self))

    return counted_recv if touches.records else recv
