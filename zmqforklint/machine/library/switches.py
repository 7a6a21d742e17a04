"""Arguments that decide whether a call forks at all."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.knowledge import Model
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.values import Constant, Value

ABSENT_WORD = "absent"
"""What a model calls the case that the argument is not given."""


def decisions(m: Machine, model: Model, arguments: Arguments) -> frozenset[bool]:
    """Whether the call may fork, and whether it may not: the values of the model's ``switch`` that this call allows.

    What ``needs`` an object of some class forks only in programs that make one.
    """
    if model.text("needs") and model.text("needs") not in m.library_class.values():
        return frozenset({False})
    if not model.text("switch"):
        return frozenset({True})
    return of_value(model, arguments.get(*model.argument("switch")))


def of_value(model: Model, value: Value | None) -> frozenset[bool]:
    """The same for a value of the switch; None where it is not given."""
    off = model.names("off")
    if value is None:
        return frozenset({ABSENT_WORD not in off})
    return frozenset(_each(value, off))


def _each(value: Value, off: tuple[str, ...]) -> Iterable[bool]:
    for atom in value:
        if isinstance(atom, Constant):
            yield repr(atom.value) not in off
        else:
            yield from (True, False)
