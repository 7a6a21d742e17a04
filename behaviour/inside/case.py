"""What a trial consists of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Tuple  # noqa: UP035  (Python 3.8)

import zmq

FLOOD = 900  # below the high-water mark
"""How many messages a child sends before it ends, to see whether all get out."""

Touch = Callable[["Inherited"], Any]


@dataclass
class Inherited:
    """What exists before the fork. ``socket`` and ``context`` cross it; ``peer`` is used by the parent alone.

    ``thing`` is what owns the socket (poller, stream, handler …), ``url`` where a new socket reaches the peer.
    ``queued`` says that a message waits in the socket. ``kept`` holds what a touch makes, so that nothing is
    collected before the child has ended.
    """

    context: Any = None
    socket: Any = None
    peer: Any = None
    thing: Any = None
    url: str = ""
    queued: bool = False
    kept: list = field(default_factory=list)  # type: ignore[type-arg]


@dataclass(frozen=True)
class Case:
    """One operation on one kind of inherited object.

    ``call`` and ``situation`` are words for the page. ``object``, ``operation`` and ``circumstances`` are those of
    ``zmqforklint.vocabulary``; an empty operation is a step that the analyser takes for no touch. ``aim`` says what
    the operation would do in the process that owns the object, hence what is looked for afterwards:

    * ``send``: the peer gets the child's message;  ``new``: the same, through a new socket;
    * ``flush``: the peer gets all ``FLOOD`` messages of a child that ends;
    * ``wait``: a message is waited for, none comes;  ``queued``: a message that had come before the fork is taken;
    * ``release``: descriptors are given back;  ``ask``: nothing that the outside could see.

    ``lingers`` is how long the child stays alive after the touch, in seconds.
    """

    call: str
    situation: str
    object: str
    operation: str
    aim: str
    make: Callable[[], Inherited]
    touch: Touch
    circumstances: Tuple[str, ...] = ()  # noqa: UP006  (Python 3.8)
    lingers: float = 0.1

    @property
    def name(self) -> str:
        """What the case is called on the command line; unique."""
        return f"{self.object}: {self.call}: {self.situation}"


def zmq_constant(name: str) -> Any:
    """Give a constant by name: ``PUSH``, ``REQ`` …; pyzmq of every age has them as attributes."""
    return getattr(zmq, name)
