"""Records, inside the witnessed program, what happens to ZeroMQ objects and to processes.

Nothing but the standard library, CPython 3.9 or newer, and nothing of zmqforklint, which need not be installed
here. Until the program imports ``zmq`` there is one empty file and a few hooks that wait.

How it sees everything: when ``zmq.backend`` has been imported, its two compiled classes are replaced by
recording subclasses *before* the rest of pyzmq derives from them. So every guise of a context or a socket,
asyncio and green ones, subclasses, pollers, streams, devices, ends in a method that records first and calls
libzmq afterwards.
"""

from __future__ import annotations

import sys

from . import execs, handovers, imports, log_handlers, processes, zmq_classes
from .counts import Counts
from .journal import Journal
from .objects import Objects
from .settings import read_settings
from .spool import say_unrecorded
from .stacks import Stacks
from .touches import Touches


def start(folder: str) -> None:
    """Begin to record into the spool ``folder``. Called once, while the interpreter starts."""
    try:
        settings = read_settings(folder)
    except (OSError, ValueError) as error:  # another user's process may not
        say_unrecorded(error)
        return
    journal = Journal(folder, Stacks(settings.roots))
    objects = Objects(journal)
    touches = Touches(journal, objects, Counts(journal), settings.step_over)
    processes.install(journal, objects)
    execs.install(journal)
    if "zmq" in sys.modules:
        journal.write("late")
    imports.install(
        {
            **zmq_classes.hooks(journal, objects, touches),
            **handovers.hooks(journal),
            **execs.hooks(journal),
            **log_handlers.hooks(journal),
        }
    )
