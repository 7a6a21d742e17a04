"""Records, inside the witnessed program, what happens to ZeroMQ objects and to processes; or guards them.

Nothing but the standard library, CPython 3.9 or newer, and nothing of zmqforklint, which need not be installed
here. Until the program imports ``zmq`` there is one empty file and a few hooks that wait.

How it sees everything: when ``zmq.backend`` has been imported, its two compiled classes are replaced by
recording subclasses *before* the rest of pyzmq derives from them. So every guise of a context or a socket,
asyncio and green ones, subclasses, pollers, streams, devices, ends in a method that records first and calls
libzmq afterwards. A guard raises :class:`InheritedObjectError` there instead.
"""

from __future__ import annotations

import sys

from . import execs, handovers, imports, log_handlers, processes, zmq_classes
from .counts import Counts
from .inherited import InheritedObjectError, Place
from .journal import Journal
from .objects import Objects
from .settings import Settings, read_settings
from .spool import Spool, say
from .stacks import Stacks
from .touches import Touches
from .traffic import Arming

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["InheritedObjectError", "Place", "Spool", "guard", "start"]

_EVERYWHERE = Settings(roots=("/",), step_over=frozenset())

_touches: Touches | None = None
"""What watches this process, once something does."""


def start(folder: str) -> None:
    """Begin to record into the spool ``folder``. Called once, while the interpreter starts."""
    try:
        settings = read_settings(folder)
    except (OSError, ValueError) as error:  # another user's process may not
        say(f"is not recorded: {error}")
        return
    journal = Journal(folder, Stacks(settings.roots))
    hooks = _watch(journal, settings)
    processes.watch_ends(journal)
    execs.install(journal)
    if "zmq" in sys.modules:
        journal.write("late")
    _install(journal, {**hooks, **handovers.hooks(journal), **execs.hooks(journal), **log_handlers.hooks(journal)})


def guard() -> Touches:
    """Refuse from now on, in this process and its children, to touch what an ancestor made."""
    if _touches is None:
        journal = Journal(None, Stacks(_EVERYWHERE.roots))
        _install(journal, _watch(journal, _EVERYWHERE))
    assert _touches is not None
    _touches.guard = True
    return _touches


def _watch(journal: Journal, settings: Settings) -> dict[str, imports.Hook]:
    """Watch this process, as soon as the hooks that this returns are installed."""
    global _touches
    objects = Objects(journal)
    touches = _touches = Touches(journal, objects, Counts(journal), settings.step_over)
    arming = Arming(armed=journal.records)
    journal.in_child = arming.arm
    processes.watch_forks(journal, objects)
    return {**zmq_classes.hooks(journal, objects, touches, arming), **arming.hooks()}


def _install(journal: Journal, hooks: dict[str, imports.Hook]) -> None:
    imports.install({name: _harmless(name, hook, journal) for name, hook in hooks.items()})


def _harmless(name: str, hook: imports.Hook, journal: Journal) -> imports.Hook:
    """Keep what goes wrong in a hook from the program, whose import has succeeded, but tell of it."""

    def after_import(module: ModuleType) -> None:
        try:
            hook(module)
        except Exception as error:
            why = f"{name}: {type(error).__name__}: {error}"
            journal.write("unwatched", why=why)
            say(f"cannot be watched: {why}")

    return after_import
