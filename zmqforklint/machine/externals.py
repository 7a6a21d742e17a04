"""What libraries have under their names."""

from __future__ import annotations

from zmqforklint.machine import versions
from zmqforklint.machine.library import applications
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import SIGNALS
from zmqforklint.machine.values import ABSENT, External, Value, constant, one


def attribute(m: Machine, state: State, atom: External, name: str) -> Value:
    """What ``atom.name`` gives: what the program has put there, a value that is known, or a name again."""
    dotted = f"signal.{name}" if atom == SIGNALS else f"{atom.name}.{name}"
    replaced = state.heap.get(m.world, dotted)
    if replaced != ABSENT:
        return replaced - ABSENT
    model = m.knowledge.find(atom.name)
    if model is not None and model.kind == "current-application" and (found := applications.of_current(m, state, name)):
        return found
    if dotted == "logging.root":
        return m.root_logger(m, state)
    version = versions.part(m, dotted)
    if version is not None:
        return version
    known = m.knowledge.constant(dotted, m.assumptions)
    return one(External(dotted)) if known is None else constant(known)
