"""Operations on contexts and sockets: recorded first, done afterwards."""

from __future__ import annotations

from _thread import get_native_id

from .answers import answer
from .inherited import CREATE, RELEASE, refusal
from .log_handlers import attachment_of
from .objects import CONTEXT, SOCKET, entry_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType, FrameType
    from typing import Any

    from .counts import Counts
    from .inherited import InheritedObjectError
    from .journal import Journal
    from .objects import Entry, Objects
    from .stacks import Moment

    Place = tuple[str, int]

_READY_ANSWERS = 3  # as many as an asyncio socket asks for until it has a message


class Call:
    """``operation(*args, **kwargs)`` of pyzmq, on behalf of the frame ``caller``.

    A ``local`` operation always returns, so it is never stepped over.
    """

    __slots__ = ("args", "caller", "kind", "kwargs", "local", "name", "operation")

    def __init__(
        self,
        caller: FrameType,
        name: str,
        kind: str,
        operation: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        *,
        local: bool = False,
    ) -> None:
        self.caller = caller
        self.name = name
        self.kind = kind
        self.operation = operation
        self.args = args
        self.kwargs = kwargs
        self.local = local

    def do(self) -> Any:
        """Call libzmq at last."""
        return self.operation(*self.args, **self.kwargs)


class Touches:
    """Does operations for the recording classes, and records those on objects that an ancestor made.

    The process may never come back from libzmq, so a touch is written before the operation and its end after
    it. An operation at a place of ``step_over``, where an earlier run got stuck, is not done: the program gets
    the answers of a ready socket, then that of an idle one, and at last an exception.

    A guard refuses instead, by that exception, every touch that is no release: these are harmless. ``on_refusal`` is
    told of the error before it is raised.
    """

    def __init__(self, journal: Journal, objects: Objects, counts: Counts, step_over: frozenset[Place]) -> None:
        self.counts = counts
        self.stacks = journal.stacks
        self.records = journal.records
        self.guard = False
        self.on_refusal: Callable[[InheritedObjectError], object] | None = None
        self._journal = journal
        self._objects = objects
        self._step_over = step_over
        self._answers: dict[tuple[str, int, str], int] = {}
        self._own: set[tuple[CodeType, int, str]] = set()

    def perform(self, call: Call, *entries: Entry | None) -> Any:
        """Do ``call``, which touches ``entries``."""
        known = [entry for entry in entries if entry is not None]
        inherited = [entry for entry in known if self._objects.is_inherited(entry)]
        if not inherited:
            if known and self._journal.records_own:
                self._note_own(call)
            return self._do(call, known)
        if call.kind != CREATE:  # of what its owner closed before the fork nothing is left to touch
            inherited = [entry for entry in inherited if not entry.closed]
        moment = self._journal.stacks.moment(call.caller)
        if not inherited or moment.internal or _is_step_of_context_release(moment, call, inherited):
            return call.do()
        number = self._write_touch(inherited, call, moment)
        if self.guard and call.kind != RELEASE:
            error = self._refusal(inherited[0], call, moment)
            self._journal.write("end", n=number, how="raised", type=type(error).__name__)
            if self.on_refusal is not None:
                self.on_refusal(error)
            raise error
        if not call.local and _place(moment) in self._step_over:
            self._journal.write("end", n=number, how="stepped over", type=None)
            return self._answer(inherited[0], call, moment)
        try:
            result = self._do(call, known)
        except BaseException as error:
            self._journal.write("end", n=number, how="raised", type=type(error).__name__)
            raise
        self._journal.write("end", n=number, how="returned", type=None)
        return result

    def _do(self, call: Call, entries: Sequence[Entry]) -> Any:
        try:
            result = call.do()
        except BaseException as error:
            self.counts.raised(call.name, entries, error)
            raise
        self.counts.returned(call, entries, result)
        return result

    def _write_touch(self, entries: Sequence[Entry], call: Call, moment: Moment) -> int:
        number = self._journal.number()
        self._journal.write(
            "touch",
            n=number,
            objects=[entry.id for entry in entries],
            operation=moment.call or call.name,
            function=call.name,
            kind=call.kind,
            stack=self._journal.stack(moment),
            attached=attachment_of(moment.receiver),
            notes=moment.notes,
            thread=get_native_id(),
        )
        return number

    def _note_own(self, call: Call) -> None:
        """Record, once per place, that a forked process touched an object of its own."""
        frame = self._journal.stacks.innermost(call.caller)
        if frame is None:
            return
        key = (frame.f_code, frame.f_lasti, call.kind)
        if key not in self._own:
            self._own.add(key)
            moment = self._journal.stacks.moment(frame)
            self._journal.write("own", kind=call.kind, stack=self._journal.stack(moment))

    def _refusal(self, entry: Entry, call: Call, moment: Moment) -> InheritedObjectError:
        descent = self._journal.descent[entry.generation :]
        return refusal(entry, call.kind, call.name, moment.call or call.name, moment, descent)

    def _answer(self, entry: Entry, call: Call, moment: Moment) -> Any:
        key = (*_place(moment), call.name)
        given = self._answers[key] = self._answers.get(key, 0) + 1
        if call.kind == CREATE or given > _READY_ANSWERS + 1:
            raise self._refusal(entry, call, moment)
        return answer(call.name, given <= _READY_ANSWERS, call.args, call.kwargs)


def _place(moment: Moment) -> Place:
    """Path and line of the touch; nowhere when it is outside the analysed program."""
    if not moment.stack:
        return ("", 0)
    frame, path = moment.stack[0]
    return (path, frame.f_lineno)


def _is_step_of_context_release(moment: Moment, call: Call, entries: Sequence[Entry]) -> bool:
    """Whether a context closes its sockets here: that is one release, of the context."""
    receiver = entry_of(moment.receiver)
    return call.kind == RELEASE and entries[0].kind == SOCKET and receiver is not None and receiver.kind == CONTEXT
