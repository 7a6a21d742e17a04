"""``pkgutil``: the modules that stand in a package of the project, by their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

from zmqforklint.form.module import Module
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import DATA_FIELDS, RECORD_TYPE
from zmqforklint.machine.library import data_classes
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.loaded import package_of
from zmqforklint.machine.machine import NO_SPAN, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    TRUE,
    UNKNOWN,
    Constant,
    Row,
    Spot,
    Value,
    boolean,
    constant,
    one,
    only,
    string_of,
)

_FIELDS = ("module_finder", "name", "ispkg")


def _modules(
    m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation, is_deep: bool = False
) -> Results:
    """``pkgutil.iter_modules(package.__path__, prefix)``, ``pkgutil.walk_packages``: of the modules that are known."""
    package = package_of(only(arguments.get("path", 0) or UNKNOWN))
    prefix = string_of(arguments.get("prefix", 1) or constant(""))
    found = list(_inside(m, package, is_deep)) if package is not None else []
    if prefix is None or not found:
        return [(state, UNKNOWN)]
    items = [(_row(m, state, prefix + name, module, spot, act), False) for name, module in found]
    return [(state, one(containers.make(m, state, act, "list", spot, items)))]


def _inside(m: Machine, package: str, is_deep: bool) -> Iterator[tuple[str, Module]]:
    """The modules in the folder of a package, by their names in it; of a folder, its ``__init__.py``."""
    folder = os.path.join(os.path.dirname(package), "")
    for path in sorted(m.project.modules):
        module = m.project.modules[path]
        parts = path.removeprefix(folder).removesuffix(".py").split(os.sep)
        parts = parts[:-1] if module.is_package else parts
        if path.startswith(folder) and parts and (is_deep or len(parts) == 1):
            yield ".".join(parts), module


def _row(m: Machine, state: State, name: str, module: Module, spot: Spot, act: Activation) -> Value:
    """A ``pkgutil.ModuleInfo``."""
    kind = m.shared_address(("record", "pkgutil.ModuleInfo"), RECORD_TYPE, ("", NO_SPAN), payload=_FIELDS)
    if kind not in state.heap:
        state.heap.put(kind, {DATA_FIELDS: TRUE, "_fields": one(Row(tuple(map(Constant, _FIELDS))))})
    made = m.allocate(state, act, "instance", spot, {}, name, kind)
    values = (UNKNOWN, constant(name), boolean(module.is_package))
    data_classes.fill(m, state, made, dict(zip(_FIELDS, values, strict=True)))
    return one(made)


FUNCTIONS: dict[str, Handler] = {
    "pkgutil.iter_modules": _modules,
    "pkgutil.walk_packages": partial(_modules, is_deep=True),
}
