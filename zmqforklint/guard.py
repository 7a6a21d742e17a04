"""Stops a process before it touches a ZeroMQ context or socket that an ancestor of it made.

``import zmqforklint.guard`` is all. From then on such a touch raises :class:`InheritedObjectError`, with the whole
story, in the process and thread that did it, and libzmq is not called. It holds for this process and every child that
it forks, at any depth. ``close`` and ``term`` of an inherited object do nothing, harm nothing and raise nothing.

Imported before ``zmq`` it knows where every object was made; imported later it watches the classes that exist, and of
objects made until then it knows only that this process made them. Uses the recorder of the witness, which needs the
standard library alone. Raises ImportError on systems without fork: there is nothing to guard.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from zmqforklint.witness.recorder import zmqforklint_recorder as recorder

__all__ = ["InheritedObjectError", "Place", "on_refusal", "recorder"]

if not hasattr(os, "fork"):
    raise ImportError(f"zmqforklint.guard needs fork, which {sys.platform} lacks")

if not TYPE_CHECKING:
    # Under the name by which it is injected into other interpreters, since it may have been injected here.
    _FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "witness", "recorder")
    sys.path.insert(0, _FOLDER)
    try:
        import zmqforklint_recorder as recorder
    finally:
        sys.path.remove(_FOLDER)

InheritedObjectError = recorder.InheritedObjectError
Place = recorder.Place
for _public in (InheritedObjectError, Place):
    _public.__module__ = __name__  # by which it is caught here, shown in tracebacks, and unpickled elsewhere

_touches = recorder.guard()


def on_refusal(tell: Callable[[InheritedObjectError], object]) -> None:
    """Call ``tell`` with each error before it is raised, in the process that is about to raise it."""
    _touches.on_refusal = tell
