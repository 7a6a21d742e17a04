"""What a pickled value is in a forked worker: objects and containers arrive as copies, as their classes say."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.fresh import Copy
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NOTHING, UNKNOWN, Atom, Bound, Spot, Value, one, only


def arrived(m: Machine, sender: State, worker: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Gives the worker's states and what the value is in each of them."""
    return _value(m, sender, worker, value, spot, act, {})


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
    if atom.kind not in _COPIED or atom not in sender.heap:
        return [(worker, one(atom))]
    twin = twins[atom] = m.new_address(atom.kind, atom.spot, worker.process, atom.payload, atom.trail)
    tells, takes = (_says(sender, atom, name) for name in ("__getstate__", "__setstate__"))
    worker.heap.put(twin, {})
    if not tells and not takes:
        return _same_fields(m, sender, worker, atom, twin, spot, act, twins)
    told = _told(m, sender, worker, atom, spot, act) if tells else UNKNOWN
    if takes:
        done = call_method(m, worker, twin, "__setstate__", spot, act, Arguments([told], {}))
        return [(after, one(twin)) for after, _ in done]
    for name, value in containers.keyword_fields(worker, only(told))[0].items():
        worker.heap.set(twin, name, value)
    return [(worker, one(twin))]


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


_COPIED = frozenset({"instance", "partial", *containers.KINDS})


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


def _told(m: Machine, sender: State, worker: State, atom: Address, spot: Spot, act: Activation) -> Value:
    """What the object says of itself, as it arrives."""
    for after, told in call_method(m, sender.copy(), atom, "__getstate__", spot, act):
        return Copy(m, after, worker).value(told)
    return UNKNOWN
