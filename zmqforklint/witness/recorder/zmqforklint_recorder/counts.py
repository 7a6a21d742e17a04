"""How many messages pass each socket of this process: numbers, never what is in them.

Only of types with one receiver for each message. Whoever reads the record compares both ends.
"""

from __future__ import annotations

import time

from .answers import EVENTS, POLLIN
from .homes import PASSING
from .objects import entry_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .journal import Journal
    from .objects import Entry
    from .touches import Call

_PAIR, _PULL, _PUSH = 0, 7, 8
_COUNTED = (_PAIR, _PULL, _PUSH)
_LAST_ENDPOINT = 32
_RECEIVE = ("recv", "recv_into")
_MOVES = ("send", *_RECEIVE)
_BEYOND_COUNT = ("unbind", "disconnect", "proxy", "proxy_steerable", "device", "monitored_queue")
_now = time.monotonic_ns  # the program may replace it by a mock


class _Count:
    """What this process moved through a socket that it inherited. Of its own, the entry counts."""

    __slots__ = ("idle", "received", "sent")

    def __init__(self) -> None:
        self.sent = 0
        self.received = 0
        self.idle = 0


class Counts:
    """Counts the parts of messages that this process sends and receives, and writes the sums when it ends."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._counts: dict[str, _Count | Entry] = {}
        self._token = journal.token
        self._written = False
        journal.before_end = self._write

    def count(self, entry: Entry) -> None:
        """Count for a new socket of this process."""
        if entry.type in _COUNTED:
            self._forget_parent()
            self._counts[entry.id] = entry

    def returned(self, call: Call, entries: Sequence[Entry], result: Any) -> None:
        """Take note of an operation that came back."""
        if call.name in _MOVES:
            self._note_moved(call.name, entries)
            return
        counted = [entry for entry in entries if entry.type in _COUNTED]
        if not counted:
            return
        if call.name == "zmq_poll":
            self._note_idle(_without_message(call, result))
        elif call.name == "get" and call.args[1] == EVENTS and not result & POLLIN:
            self._note_idle(counted)
        elif call.name in ("bind", "connect"):
            self._write_endpoint(call, counted[0])
        elif call.name in _BEYOND_COUNT:
            for entry in counted:
                self._journal.write("uncounted", object=entry.id)

    def raised(self, operation: str, entries: Sequence[Entry], error: BaseException) -> None:
        """Take note of an operation that failed."""
        if operation in _RECEIVE and type(error).__name__ == "Again":
            self._note_idle([entry for entry in entries if entry.type in (_PAIR, _PULL)])

    def drops_messages(self, entry: Entry) -> None:
        """Note that the socket may drop messages by design."""
        self._journal.write("uncounted", object=entry.id)

    def _note_moved(self, name: str, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if entry.type in _COUNTED:
                count = self._count(entry)
                if name == "send":
                    count.sent += 1
                else:
                    count.received += 1
                if self._written:
                    self._write()

    def _note_idle(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._count(entry).idle = _now()

    def _count(self, entry: Entry) -> _Count | Entry:
        self._forget_parent()
        count = self._counts.get(entry.id)
        if count is None:
            count = self._counts[entry.id] = _Count()
        return count

    def _write_endpoint(self, call: Call, entry: Entry) -> None:
        address = call.args[1] if len(call.args) > 1 else call.kwargs.get("addr")
        if call.name == "bind":
            address = call.args[0].get(_LAST_ENDPOINT)
        text = address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address)
        self._journal.write("endpoint", object=entry.id, how=call.name, address=text.rstrip("\0"))

    def _write(self) -> None:
        """Write all sums; after this was done at the end of the process, again with every change."""
        self._forget_parent()
        self._written = True
        self._journal.home[PASSING] = 0
        for identifier, count in list(self._counts.items()):
            if count.sent or count.received or count.idle:
                self._journal.write(
                    "count", object=identifier, sent=count.sent, received=count.received, idle=count.idle
                )

    def _forget_parent(self) -> None:
        if self._token != self._journal.token:  # a copy has moved nothing so far
            self._token = self._journal.token
            self._counts = {}
            self._written = False


def _without_message(call: Call, result: Any) -> list[Entry]:
    """Give the sockets that a poll asked for a message in vain."""
    asked = call.args[0] if call.args else call.kwargs["sockets"]
    ready = {id(entry_of(value)) for value, events in result if events & POLLIN}
    entries = [entry_of(value) for value, events in asked if events & POLLIN]
    return [entry for entry in entries if entry is not None and id(entry) not in ready]
