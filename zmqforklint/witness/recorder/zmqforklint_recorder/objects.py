"""Which process owns which context and socket."""

from __future__ import annotations

from .homes import OWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .inherited import Place
    from .journal import Journal

CONTEXT = "context"
SOCKET = "socket"
SLOT = "_zmqforklint_entry"
"""Where an object holds its entry."""
HOME = "_zmqforklint_home"
"""Where an object holds the mark of its owner: its entry's ``home``, one look nearer."""


class Entry:
    """One libzmq context or socket. Shadows share the entry of what they shadow.

    ``home`` is the mark of its owner, the process ``pid``, and ``generation`` the number of forks behind that one.
    ``created`` is where, when known. ``sent`` and ``received`` count what its owner moved, and ``idle`` is when the
    owner last asked for a message and there was none.
    """

    __slots__ = (
        *("closed", "created", "generation", "had_socket", "home", "id", "idle", "kind", "pid", "received", "sent"),
        "type",
    )

    def __init__(self, identifier: str, kind: str, home: Any, pid: int, generation: int) -> None:
        self.id = identifier
        self.kind = kind
        self.home = home
        self.pid = pid
        self.generation = generation
        self.created: Place | None = None
        self.closed = False
        self.had_socket = False
        self.sent = 0
        self.received = 0
        self.idle = 0
        self.type: int | None = None
        """Of a socket: PUB, PULL and so on, as libzmq numbers them."""


def entry_of(value: object) -> Entry | None:
    """Give the entry of a context or socket; None for anything else, and for an object that is not made yet."""
    entry = getattr(value, SLOT, None) if hasattr(type(value), SLOT) else None
    return entry if isinstance(entry, Entry) else None


class Objects:
    """All contexts and sockets of this process, those inherited from its ancestors included."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._by_address: dict[tuple[str, int], Entry] = {}

    def is_inherited(self, entry: Entry) -> bool:
        """Whether an ancestor of this process made it."""
        return not entry.home[OWN]

    def at(self, kind: str, address: object) -> Entry | None:
        """Find the entry of the libzmq object at this address."""
        return self._by_address.get((kind, address)) if isinstance(address, int) and address else None

    def adopt(self, value: Any, kind: str, shadowed: Entry | None, context: Entry | None) -> Entry:
        """Give a new Python object its entry: that of what it shadows, else one of its own."""
        entry = shadowed
        if entry is None:
            entry = self._new_entry(kind)
            self._by_address[(kind, int(value.underlying))] = entry
        if context is not None:
            context.had_socket = True
        object.__setattr__(value, SLOT, entry)
        object.__setattr__(value, HOME, entry.home)
        return entry

    def born_before(self, kind: str) -> Entry:
        """Make the entry of all objects that were there before anybody looked. This process counts as their owner."""
        return self._new_entry(kind)

    def _new_entry(self, kind: str) -> Entry:
        journal = self._journal
        owner = journal.token
        return Entry(f"{owner}.{journal.number()}", kind, journal.home, journal.pid, len(journal.descent))

    def closed(self, entry: Entry) -> None:
        """Note that libzmq closed it. What is inherited stays open: closing it here does nothing."""
        if not self.is_inherited(entry):
            entry.closed = True

    def count(self) -> tuple[int, int]:
        """How many open objects an ancestor made, and how many open contexts of our own had a socket."""
        entries = [entry for entry in list(self._by_address.values()) if not entry.closed]
        inherited = [entry for entry in entries if self.is_inherited(entry)]
        live = [entry for entry in entries if entry.had_socket and not self.is_inherited(entry)]
        return len(inherited), len(live)
