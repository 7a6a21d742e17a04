"""Builtins that look at objects: attributes by name, types, ``super``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from types import ModuleType

from zmqforklint.machine import unnamed
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.apart import split
from zmqforklint.machine.attributes import SuperInfo
from zmqforklint.machine.classes import (
    METACLASS,
    class_of,
    find_in_class,
    find_in_order,
    is_open,
    make_class,
    mro,
)
from zmqforklint.machine.heap import Address
from zmqforklint.machine.instances import is_of
from zmqforklint.machine.kinds import SUPER
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.names import STAR
from zmqforklint.machine.own_fields import own_place
from zmqforklint.machine.results import each_atom, in_order, merge
from zmqforklint.machine.setting import delete_attribute, set_all, set_under_any
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    FALSE,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Method,
    Spot,
    Text,
    Value,
    boolean,
    constant,
    join_all_values,
    one,
    only,
    plain,
    string_of,
)


def _getattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    names = [atom.value for atom in in_order(arguments.get("", 1) or UNKNOWN) if isinstance(atom, Constant)]
    default = arguments.get("", 2)
    target = arguments.get("", 0) or UNKNOWN
    if len(names) < len(arguments.get("", 1) or UNKNOWN):
        return [(state, join_all_values(_any_method(state, atom) for atom in target))]
    outer, act.raised = act.raised, []
    results = [row for name in names for row in _named(m, state.copy(), target, str(name), spot, act)]
    missing, act.raised = act.raised, outer
    if default is None:
        act.raised.extend(missing)
        return results
    is_open = any(map(partial(_is_open, m), target))
    found = [(after, value | plain(default) if is_open else value) for after, value in results]
    return merge([*found, *((after, default) for after, _ in missing)], act)


def _is_open(m: Machine, atom: Atom) -> bool:
    """Whether nobody knows what the object has."""
    return atom == UNKNOWN_ATOM or (isinstance(atom, External) and not m.knowledge.knows(atom.name.partition(".")[0]))


def _named(m: Machine, state: State, target: Value, name: str, spot: Spot, act: Activation) -> Results:
    return each_atom(state, target, act, lambda state, atom: m.attribute(m, state, atom, name, spot, act))


MOST_METHODS = 16


def _any_method(state: State, atom: Atom | None) -> Value:
    """What a computed attribute name may give: any public method of an object, any class or function of a module."""
    if not isinstance(atom, Address) or atom.kind not in ("instance", "module"):
        return UNKNOWN
    if atom.kind == "module":
        return _any_class(state, atom)
    found: set[Atom] = set()
    for cls in mro(class_of(atom)):
        record = state.heap.record(cls) if isinstance(cls, Address) else None
        for name, value in record.variants[0].items() if record is not None else ():
            if isinstance(name, str) and not name.startswith("_"):
                found.update(
                    Bound(each, atom) for each in value if isinstance(each, Address) and each.kind == "function"
                )
    return frozenset(found) if 0 < len(found) <= MOST_METHODS else UNKNOWN


def _any_class(state: State, module: Address) -> Value:
    """The classes and functions that a module itself defines."""
    record = state.heap.record(module)
    values = [value for variant in record.variants for value in variant.values()] if record is not None else []
    found = frozenset(
        atom
        for value in values
        for atom in value
        if isinstance(atom, Address) and atom.kind in ("class", "function") and atom.spot[0] == module.spot[0]
    )
    return found if 0 < len(found) <= MOST_METHODS else UNKNOWN


def _hasattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    atom = only(arguments.get("", 0) or UNKNOWN)
    if name is not None and isinstance(atom, External):
        return [(state, TRUE if _is_there(m, atom, name) else UNKNOWN)]
    if name is None or not isinstance(atom, Address):
        return [(state, UNKNOWN)]
    classes = mro(class_of(atom)) if atom.kind == "instance" else mro(atom) if atom.kind == "class" else ()
    place = own_place(state, atom, name)
    own = state.heap.get(*place)
    if (
        ABSENT_ATOM not in own
        or find_in_order(state, classes, name) is not None
        or hasattr(_PLAIN.get(atom.kind), name)
    ):
        return [(state, constant(True))]
    if own != ABSENT and atom.kind == "instance":
        return [(after, boolean(value != ABSENT)) for after, value in split(state, *place)]
    if atom.kind == "instance" and not is_open(m, classes[0]) and find_in_order(state, classes, "__getattr__"):
        return _asked(m, state, atom, name, spot, act)
    return [(state, UNKNOWN if own != ABSENT or _may_have(m, state, atom, classes, name) else constant(False))]


def _asked(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    """Whether ``__getattr__`` gives the attribute; what nobody knows may as well raise."""
    outer, act.raised = act.raised, []
    found = m.attribute(m, state, atom, name, spot, act)
    missing, act.raised = act.raised, outer
    told = [(after, UNKNOWN if UNKNOWN_ATOM in value else TRUE) for after, value in found]
    return merge([*told, *((after, FALSE) for after, _ in missing)], act)


def _is_there(m: Machine, module: External, name: str) -> bool:
    """Whether a module of the standard library surely has what is known of it; on Windows nothing forks."""
    is_standard = module.is_module and module.name.partition(".")[0] in sys.stdlib_module_names
    return is_standard and m.assumptions.platform != "win32" and m.knowledge.find(f"{module.name}.{name}") is not None


class _Plain:
    pass


_PLAIN = {"instance": _Plain(), "class": _Plain, "function": lambda: None, "module": ModuleType("plain")}
"""One of each kind that has no attributes but those that all have."""


def _may_have(m: Machine, state: State, atom: Address, classes: Sequence[Atom], name: str) -> bool:
    """Whether an object may have attributes of which nothing is known."""
    if unnamed.besides(state, (atom, *classes), name):
        return True
    if atom.kind == "module":
        return any(state.heap.get(atom, each) != ABSENT for each in ("__getattr__", STAR))
    if atom.kind not in _PLAIN:
        return True
    more = "__getattr__" if atom.kind == "instance" else METACLASS
    return any(is_open(m, each) for each in classes[:1]) or find_in_order(state, classes, more) is not None


def _setattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    names = arguments.get("", 1) or UNKNOWN
    name, value = string_of(names), arguments.get("", 2) or UNKNOWN
    if name is None:
        set_under_any(state, arguments.get("", 0) or NOTHING, names, value)
        return [(state, NONE)]
    m.observer.stored(value, spot, name)
    return [(after, NONE) for after in set_all(m, state, arguments.get("", 0) or NOTHING, name, value, spot, act)]


def _delattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    if name is None:
        return [(state, NONE)]
    target = arguments.get("", 0) or NOTHING
    return [(after, NONE) for after in delete_attribute(m, state, target, name, spot, act)]


def _isinstance(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    types = arguments.get("", 1) or UNKNOWN
    verdicts = {is_of(m, state, atom, types) for atom in arguments.get("", 0) or UNKNOWN}
    return [(state, boolean(verdicts.pop() if len(verdicts) == 1 else None))]


def _super(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``super()``, with or without arguments."""
    if len(arguments.positional) >= 2:
        start, receiver = only(arguments.positional[0]), only(arguments.positional[1])
    else:
        start = act.info.owner if act.info is not None else None
        receiver = _first_parameter(state, act)
    if start is None or receiver is None:
        return [(state, UNKNOWN)]
    info = SuperInfo(start, receiver)
    return [(state, one(m.allocate(state, act, SUPER, spot, {}, (start, receiver), info)))]


def _first_parameter(state: State, act: Activation) -> Atom | None:
    if act.info is None or not act.info.form.parameters:
        return None
    return only(state.heap.get(act.frame, act.info.form.parameters[0].name))


def _type(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``type(x)``, and ``type(name, bases, fields)``."""
    if len(arguments.positional) == 3:
        return make_class(m, state, arguments, spot, act)
    atom = only(arguments.get("", 0) or UNKNOWN)
    if isinstance(atom, Address) and atom.kind == "instance" and len(arguments.positional) == 1:
        return [(state, one(class_of(atom)))]
    if isinstance(atom, Constant) and atom.value is not None:
        return [(state, one(External(f"builtins.{type(atom.value).__name__}")))]
    return [(state, UNKNOWN)]


def _id(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    atom = only(arguments.get("", 0) or UNKNOWN)
    return [(state, one(Text((Constant("id"), atom))) if isinstance(atom, Address) else UNKNOWN)]


def _callable(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    atom = only(arguments.get("", 0) or UNKNOWN)
    if isinstance(atom, Constant):
        return [(state, constant(False))]
    if isinstance(atom, Bound | Method) or (
        isinstance(atom, Address) and atom.kind in ("function", "class", "partial", "cached")
    ):
        return [(state, constant(True))]
    if isinstance(atom, Address) and atom.kind == "instance" and not is_open(m, class_of(atom)):
        return [(state, constant(find_in_class(state, atom, "__call__") is not None))]
    return [(state, UNKNOWN)]


def _is_kind(*kinds: str) -> Handler:
    """``inspect.isfunction(x)`` and the like, by the kind of what the machine keeps."""

    def decide(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        atom = only(arguments.get("object", 0) or UNKNOWN)
        kind = atom.kind if isinstance(atom, Address) else "bound" if isinstance(atom, Bound) else None
        told = kind is not None or isinstance(atom, Constant)
        return [(state, boolean(kind in kinds if told else None))]

    return decide


FUNCTIONS: dict[str, Handler] = {
    "inspect.isclass": _is_kind("class", "record type"),
    "inspect.isfunction": _is_kind("function"),
    "inspect.ismethod": _is_kind("bound"),
    "builtins.callable": _callable,
    "builtins.getattr": _getattr,
    "builtins.hasattr": _hasattr,
    "builtins.setattr": _setattr,
    "builtins.delattr": _delattr,
    "builtins.isinstance": _isinstance,
    "builtins.super": _super,
    "builtins.type": _type,
    "builtins.id": _id,
}
