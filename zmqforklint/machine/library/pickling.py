"""What a pickled value is in a forked worker: objects and containers arrive as copies, as their classes say.

What a program loads of what was pickled before, nobody knows: perhaps any of what it has pickled itself.
"""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import unknown
from zmqforklint.machine.library.fresh import Copy
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.mail import Letter, is_active
from zmqforklint.machine.processes import Process
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NOTHING,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Spot,
    Value,
    join_values,
    one,
    only,
)


def arrived(m: Machine, sender: State, worker: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Gives the worker's states and what the value is in each of them."""
    return _value(m, sender, worker, value, spot, act, {})


def opened(m: Machine, state: State, letter: Letter, spot: Spot, act: Activation) -> Results:
    """What another process sent, as it arrives in this one."""
    if _first(letter.sender.process) is _first(state.process):
        return arrived(m, letter.sender, state, letter.value, spot, act)
    return [(state, Copy(m, letter.sender, state).value(letter.value))]


def _first(process: Process) -> Process:
    """The process from which this one descends by forks."""
    while process.parent is not None:
        process = process.parent
    return process


Twins = dict[Address, Address]
"""What each object that is made anew has become."""


def _value(
    m: Machine, sender: State, worker: State, value: Value, spot: Spot, act: Activation, twins: Twins
) -> Results:
    rows: Results = [(worker, NOTHING)]
    for atom in in_order(value):
        rows = [
            (then, known | made)
            for after, known in rows
            for then, made in _arrived(m, sender, after, atom, spot, act, twins)
        ]
    return rows


def _arrived(
    m: Machine, sender: State, worker: State, atom: Atom, spot: Spot, act: Activation, twins: Twins
) -> Results:
    if isinstance(atom, Bound):
        rows = _arrived(m, sender, worker, atom.receiver, spot, act, twins)
        return [(after, frozenset(Bound(atom.function, each) for each in made)) for after, made in rows]
    if not isinstance(atom, Address):
        return [(worker, one(atom))]
    if atom in twins:
        return [(worker, one(twins[atom]))]
    _carry(m, sender, worker, atom)
    if atom.kind not in _COPIED or atom not in sender.heap or _is_member(m, atom):
        return [(worker, one(atom))]
    if _says(sender, atom, "__reduce__"):
        return _made_anew(m, sender, worker, atom, spot, act)
    twin = twins[atom] = m.new_address(atom.kind, atom.spot, worker.process, atom.payload, atom.trail)
    tells, takes = (_says(sender, atom, name) for name in ("__getstate__", "__setstate__"))
    worker.heap.put(twin, {})
    if not tells and not takes:
        return _same_fields(m, sender, worker, atom, twin, spot, act, twins)
    told = _told(m, sender, worker, atom, "__getstate__", spot, act) if tells else UNKNOWN
    return [(after, one(twin)) for after in _fill(m, worker, twin, told, spot, act)]


def _made_anew(m: Machine, sender: State, worker: State, atom: Address, spot: Spot, act: Activation) -> Results:
    """``__reduce__`` gives a callable and its arguments, perhaps with what fills the object that comes of it."""
    told = _told(m, sender, worker, atom, "__reduce__", spot, act)
    parts = contents.known_elements(worker, only(told)) or []
    given = contents.known_elements(worker, only(parts[1])) if len(parts) > 1 else None
    if given is None:
        return [(worker, UNKNOWN)]
    rows = m.call(m, worker, parts[0], Arguments(given, {}), spot, act)
    made = only(rows[0][1]) if len(parts) > 2 and len(rows) == 1 else None
    if not isinstance(made, Address):
        return rows
    return [(after, one(made)) for after in _fill(m, rows[0][0], made, parts[2], spot, act)]


def _fill(m: Machine, worker: State, twin: Address, told: Value, spot: Spot, act: Activation) -> list[State]:
    """Gives an object the state that was told of another."""
    if _says(worker, twin, "__setstate__"):
        passed = Arguments([told], {})
        return [after for after, _ in call_method(m, worker, twin, "__setstate__", spot, act, passed)]
    for name, value in contents.keyword_fields(worker, only(told))[0].items():
        worker.heap.set(twin, name, value)
    return [worker]


def _same_fields(
    m: Machine, sender: State, worker: State, atom: Address, twin: Address, spot: Spot, act: Activation, twins: Twins
) -> Results:
    """A copy whose fields are copies."""
    states = [worker]
    for key in sender.heap.keys(atom):
        rows = [
            row for before in states for row in _value(m, sender, before, sender.heap.get(atom, key), spot, act, twins)
        ]
        for after, value in rows:
            after.heap.set(twin, key, value)
        states = [after for after, _ in rows]
    return [(after, one(twin)) for after in states]


def _is_member(m: Machine, atom: Address) -> bool:
    """Whether it is a member of an enumeration, which arrives as that very member."""
    return atom.kind == "instance" and m.is_enumeration(class_of(atom))


_COPIED = frozenset({"instance", "partial", *contents.KINDS})


def _says(state: State, atom: Address, name: str) -> bool:
    return atom.kind == "instance" and find_in_class(state, atom, name) is not None


def _carry(m: Machine, sender: State, worker: State, atom: Atom) -> None:
    """Takes along what was made after the worker's fork, with all that it holds."""
    if isinstance(atom, Bound):
        atom = atom.receiver
    record = sender.heap.record(atom) if isinstance(atom, Address) else None
    if record is None or not isinstance(atom, Address) or atom in worker.heap or m.is_zmq(atom):
        return
    worker.heap.put_variants(atom, record.variants)
    for variant in record.variants:
        for value in variant.values():
            for held in value:
                _carry(m, sender, worker, held)


def _told(m: Machine, sender: State, worker: State, atom: Address, method: str, spot: Spot, act: Activation) -> Value:
    """What the object says of itself, as it arrives."""
    for after, told in call_method(m, sender.copy(), atom, method, spot, act):
        return _CopyInFork(m, after, worker).value(told)
    return UNKNOWN


class _CopyInFork(Copy):
    """A forked worker has the functions and classes already."""

    def _named(self, atom: Address) -> Atom | None:
        return atom


_PICKLED = "<pickled>"
"""The field of the process that holds copies of what was pickled and does something when it is used."""

_EVERYWHERE = -1
"""The number of the queue that stands for all the ways on which pickled data may come from another process."""

_ANOTHER = External("pickle:object")
"""What somebody else has pickled: the colon tells that it matters which it is."""


def _dump(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``pickle.dump(obj, file)``, ``pickle.dumps(obj)``."""
    given = arguments.get("obj", 0) or UNKNOWN
    if not is_active(state, given):
        return [(state, UNKNOWN)]
    m.reading.beyond()
    m.mail.send(_EVERYWHERE, state, given)
    copies = arrived(m, state.copy(), state, given, spot, act)
    for after, copy in copies:
        after.heap.set(m.world, _PICKLED, join_values(after.heap.get(m.world, _PICKLED) - ABSENT, copy))
    return [(after, UNKNOWN) for after, _ in copies]


def _load(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``pickle.load(file)``, ``pickle.loads(data)``: of what this process has pickled, or another one."""
    m.reading.beyond()
    m.mail.ask(_EVERYWHERE)
    rows = unknown.call(m, state, "pickle.load", arguments, spot, act)
    for letter in m.mail.delivered.get(_EVERYWHERE, ()):
        if letter.sender.process is not state.process:
            rows = [
                (then, known | value) for after, known in rows for then, value in opened(m, after, letter, spot, act)
            ]
    return [(after, _any_of(known, after.heap.get(m.world, _PICKLED) - ABSENT)) for after, known in rows]


def _any_of(known: Value, pickled: Value) -> Value:
    active = pickled | (known - UNKNOWN)
    return active | one(_ANOTHER) if active else known


FUNCTIONS: dict[str, Handler] = {
    **dict.fromkeys(("pickle.dump", "pickle.dumps"), _dump),
    **dict.fromkeys(("pickle.load", "pickle.loads"), _load),
}
