"""Builtins that ask an object's class: ``int(x)`` runs ``__int__``, ``abs(x)`` runs ``__abs__``."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import builtin, unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Spot, only

_ASKED = {
    "builtins.abs": "__abs__",
    "builtins.bool": "__bool__",
    "builtins.bytes": "__bytes__",
    "builtins.complex": "__complex__",
    "builtins.divmod": "__divmod__",
    "builtins.float": "__float__",
    "builtins.format": "__format__",
    "builtins.hash": "__hash__",
    "builtins.int": "__int__",
    "builtins.pow": "__pow__",
    "builtins.round": "__round__",
    "math.ceil": "__ceil__",
    "math.floor": "__floor__",
    "math.trunc": "__trunc__",
    "operator.index": "__index__",
    "os.fspath": "__fspath__",
}
"""The method that each calls, with what follows the object."""


def _asking(name: str, method: str) -> Handler:
    otherwise = builtin.FUNCTIONS.get(name)

    def ask(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        atom = only(arguments.get("", 0) or UNKNOWN)
        if isinstance(atom, Address) and atom.kind == "instance" and find_in_class(state, atom, method) is not None:
            return call_method(m, state, atom, method, spot, act, arguments.after(1))
        if otherwise is not None:
            return otherwise(m, state, arguments, spot, act)
        return unknown.call(m, state, name, arguments, spot, act)

    return ask


FUNCTIONS: dict[str, Handler] = {name: _asking(name, method) for name, method in _ASKED.items()}
