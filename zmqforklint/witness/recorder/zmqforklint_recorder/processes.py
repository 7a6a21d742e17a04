"""Forks and ends of processes, as they see them themselves."""

from __future__ import annotations

import atexit
import os
import sys
from _thread import get_ident

from .homes import getpid
from .inherited import Descent

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .journal import Journal
    from .objects import Objects


def watch_forks(journal: Journal, objects: Objects) -> None:
    """Follow every child that is forked from Python."""
    forks: dict[int, tuple[int, Descent]] = {}  # what each thread is about to make
    register = os.register_at_fork

    def before() -> None:
        inherited, live = objects.count()
        moment = journal.stacks.moment(sys._getframe(1))
        number = journal.number()
        forks[get_ident()] = (number, Descent(moment, getpid()))
        journal.write(
            "fork",
            n=number,
            stack=journal.stack(moment),
            inherited=inherited,
            live=live,
            descriptors=_descriptors() if inherited or live else None,
        )

    def in_child() -> None:
        journal.enter_child(*forks.pop(get_ident()))

    def in_parent() -> None:
        del forks[get_ident()]

    def register_at_fork(**hooks: Callable[[], Any]) -> None:
        hook = hooks.get("after_in_child")
        if hook is not None:
            hooks["after_in_child"] = lambda: journal.stacks.run_after_fork(hook)
        register(**hooks)

    register(before=before, after_in_child=in_child, after_in_parent=in_parent)
    os.register_at_fork = register_at_fork  # type: ignore[assignment]


def watch_ends(journal: Journal) -> None:
    """Record how this process, its forked children and those that it waits for end."""
    _watch_own_end(journal)
    _watch_children(journal)


def _watch_own_end(journal: Journal) -> None:
    leave = os._exit

    def at_exit() -> None:
        journal.write_end(None)

    def _exit(status: int) -> None:
        journal.write_end(status)
        leave(status)

    atexit.register(at_exit)  # the first to be registered runs last
    os._exit = _exit  # type: ignore[assignment]


def _watch_children(journal: Journal) -> None:
    """Keep the status of a child that this process waits for: nobody can ask for it afterwards."""
    for name in ("wait", "waitpid", "wait3", "wait4"):
        setattr(os, name, _recording_wait(journal, getattr(os, name)))


def _recording_wait(journal: Journal, wait: Callable[..., Any]) -> Callable[..., Any]:
    def recording_wait(*args: Any, **kwargs: Any) -> Any:
        result = wait(*args, **kwargs)
        if result[0]:
            journal.write("reaped", pid=result[0], status=result[1])
        return result

    recording_wait.__name__ = wait.__name__
    return recording_wait


def _descriptors() -> int | None:
    try:
        return len(os.listdir("/proc/self/fd"))
    except OSError:
        return None
