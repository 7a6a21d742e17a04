"""``sys.modules``: the modules that this process has loaded, by name, and what programs put in their places."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import NO_SPAN, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, ABSENT_ATOM, UNKNOWN, Atom, External, Value, one, string_of

LOADED_MODULES = External("sys.modules")

MAIN = "__main__"

_PLACE = "<package>:"


def field_of(name: str) -> str:
    """The field of the process that holds what was put under the name."""
    return f"{LOADED_MODULES.name}.{name}"


def module_address(m: Machine, path: str, as_main: bool = False, again: bool = False) -> Address:
    """The identity of a module of the project; as the program, or run once more, it is another one than imported."""
    spot = (path, NO_SPAN)
    return m.shared_address(("module", spot, as_main, again), "module", spot)


def main_module(m: Machine, state: State) -> Address | None:
    """The module that runs as ``__main__``; in a fresh process the main file, imported there."""
    path = m.program.main
    if path is None:
        return None
    return next((each for as_main in (True, False) if (each := module_address(m, path, as_main)) in state.heap), None)


def place_of(package: str) -> Value:
    """``__path__`` of the package whose ``__init__.py`` has this path."""
    return one(External(f"{_PLACE}{package}"))


def package_of(atom: Atom | None) -> str | None:
    """The path of the ``__init__.py`` of the package whose ``__path__`` this is."""
    return atom.name.removeprefix(_PLACE) if isinstance(atom, External) and atom.name.startswith(_PLACE) else None


def entry_of(m: Machine, state: State, name: str, module: Address) -> Value:
    """What ``sys.modules`` has under the name: the module itself, unless its body puts something else there."""
    return state.heap.get(m.world, field_of(name)) - ABSENT or one(module)


def forget(m: Machine, state: State, index: Value) -> None:
    """``del sys.modules[index]``: the next import runs the module's body again, and makes a module of its own."""
    name = string_of(index)
    if name is not None:
        state.heap.set(m.world, field_of(name), one(LOADED_MODULES))


def is_forgotten(m: Machine, state: State, name: str) -> bool:
    """Whether the module was taken out since it was run."""
    return state.heap.get(m.world, field_of(name)) == one(LOADED_MODULES)


def held(m: Machine, state: State, name: str) -> Value | None:
    """What the program itself has put under the name, which imports then give; None where they look for a module."""
    value = state.heap.get(m.world, field_of(name))
    return None if ABSENT_ATOM in value or value == one(LOADED_MODULES) else value


def look_up(m: Machine, state: State, index: Value, act: Activation) -> Value:
    """``sys.modules[index]``: the module that is running, too."""
    name = string_of(index)
    if name is None or is_forgotten(m, state, name):
        return UNKNOWN
    module = _module_named(m, state, name, act)
    if module is not None and module in state.heap:
        return entry_of(m, state, name, module)
    return state.heap.get(m.world, field_of(name)) - ABSENT or UNKNOWN


def _module_named(m: Machine, state: State, name: str, act: Activation) -> Address | None:
    if name == string_of(state.heap.get(act.module, "__name__")):
        return act.module
    if name == MAIN:
        return main_module(m, state)
    path = m.project.find(act.path, name)
    return None if path is None else module_address(m, path)


def put(m: Machine, state: State, index: Value, value: Value) -> None:
    """``sys.modules[index] = value``."""
    name = string_of(index)
    if name is not None:
        state.heap.set(m.world, field_of(name), value)
