"""Modules of the project that are loaded by names or places that it computes, or that stand in its data files."""

from __future__ import annotations

from zmqforklint.machine import modules
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Atom, Constant, Spot, Text
from zmqforklint.machine.ways import doubtful_if


def load(m: Machine, state: State, name: Atom | None, act: Activation, spot: Spot) -> Results:
    """Import all that a computed name may mean, as far as it is known how it begins; gives any of them.

    Nobody knows which it is, so that all that follows is possible only.
    """
    first = name.parts[0] if isinstance(name, Text) else None
    start = str(first.value) if isinstance(first, Constant) else ""
    rows: Results = [(state, UNKNOWN)]
    for path in m.project.plugins.get(act.path, ()):
        dotted = m.project.modules[path].module
        if start.lstrip(".") in dotted if start.startswith(".") else dotted.startswith(start):
            m.guessed.add(path)
            rows = [
                (then, known | module) for after, known in rows for then, module in _load(m, after, path, act, spot)
            ]
    for after, found in rows:
        after.doubt |= doubtful_if(found != UNKNOWN)
    return rows


def _load(m: Machine, state: State, path: str, act: Activation, spot: Spot) -> Results:
    """Import the file, with the packages around it where its name leads to it."""
    dotted = m.project.modules[path].module
    if m.project.find(act.path, dotted) == path:
        return modules.import_dotted(m, state, dotted, act, spot)
    return modules.run_module(m, state, path, act, spot)
