"""What a pickled value is in a forked worker.

It has its own copy of what was made after its fork; objects whose class says how they travel are made anew there.
"""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.fresh import Copy
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NOTHING, UNKNOWN, Atom, Bound, Spot, Value, one, only


def arrived(m: Machine, sender: State, worker: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Gives the worker's states and what the value is in each of them."""
    rows: Results = [(worker, NOTHING)]
    for atom in in_order(value):
        rows = [
            (then, known | made) for after, known in rows for then, made in _arrived(m, sender, after, atom, spot, act)
        ]
    return rows


def _arrived(m: Machine, sender: State, worker: State, atom: Atom, spot: Spot, act: Activation) -> Results:
    if isinstance(atom, Bound):
        rows = _arrived(m, sender, worker, atom.receiver, spot, act)
        return [(after, frozenset(Bound(atom.function, each) for each in made)) for after, made in rows]
    if not isinstance(atom, Address):
        return [(worker, one(atom))]
    _carry(m, sender, worker, atom)
    if atom.kind != "instance":
        return [(worker, one(atom))]
    tells, takes = (find_in_class(sender, atom, name) is not None for name in ("__getstate__", "__setstate__"))
    if not tells and not takes:
        return [(worker, one(atom))]
    told = _told(m, sender, worker, atom, spot, act) if tells else UNKNOWN
    twin = m.new_address("instance", atom.spot, worker.process, class_of(atom), atom.trail)
    worker.heap.put(twin, {})
    if takes:
        done = call_method(m, worker, twin, "__setstate__", spot, act, Arguments([told], {}))
        return [(after, one(twin)) for after, _ in done]
    for name, value in containers.keyword_fields(worker, only(told))[0].items():
        worker.heap.set(twin, name, value)
    return [(worker, one(twin))]


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
