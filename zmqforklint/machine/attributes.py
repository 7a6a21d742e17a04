"""Attributes: reading, setting and deleting them, with descriptors, inheritance and modules."""

from __future__ import annotations

from dataclasses import dataclass

from zmqforklint.machine import abstract_bases, externals, lookups, unnamed
from zmqforklint.machine.activation import Activation, ClassInfo, FunctionInfo, Results
from zmqforklint.machine.classes import (
    METACLASS,
    NAMED_TUPLE,
    RECORD_TYPE,
    asked_first,
    call_method,
    class_of,
    find_in_order,
    is_open,
    mro,
)
from zmqforklint.machine.containers import make
from zmqforklint.machine.contents import KINDS
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import GENERIC, INJECTED, MANAGED, PARTIAL_METHOD, PATCHED, RETRIED, SUPER
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.own_fields import own_place
from zmqforklint.machine.results import each_atom, merge
from zmqforklint.machine.setting import descriptor_with
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import bind
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    UNKNOWN,
    Atom,
    Bound,
    Constant,
    External,
    Method,
    Pid,
    Spot,
    Text,
    Value,
    constant,
    one,
)

OBJECT = External("builtins.object")
"""The class that every class derives from."""


@dataclass(frozen=True, slots=True, eq=False)
class SuperInfo:
    """What ``super()`` looks through: the classes after this one in the receiver's order."""

    after: Atom
    receiver: Atom


def attribute(m: Machine, state: State, atom: Atom, name: str, spot: Spot, act: Activation) -> Results:
    """What ``atom.name`` may give."""
    if isinstance(atom, Address):
        return _READERS.get(atom.kind, _read_other)(m, state, atom, name, spot, act)
    if atom == _LOGGERS and name == "manager":
        return [row for root in m.root_logger(m, state) for row in attribute(m, state, root, name, spot, act)]
    if isinstance(atom, External):
        return [(state, externals.attribute(m, state, atom, name))]
    if isinstance(atom, Bound):
        return _read_bound(m, state, atom, name, spot, act)
    if isinstance(atom, Constant | Text | Pid):
        return [
            (
                state,
                one(Method("str", name, atom)) if not isinstance(atom, Constant) or atom.value is not None else UNKNOWN,
            )
        ]
    lookups.may_fail(m, state, act)
    return [(state, one(Method(ANY, name, atom)) if name in KEPT_METHODS else UNKNOWN)]


def _read_bound(m: Machine, state: State, atom: Bound, name: str, spot: Spot, act: Activation) -> Results:
    """A method: it knows its object and its function, and has what the function has."""
    if name == "__self__":
        return [(state, one(atom.receiver))]
    if name == "__func__":
        return [(state, one(atom.function))]
    return (
        attribute(m, state, atom.function, name, spot, act)
        if isinstance(atom.function, Address)
        else [(state, UNKNOWN)]
    )


_LOGGERS = External("logging.Logger")

ANY = "anything"
"""The owner of the methods that are told by their name alone."""

KEPT_METHODS = frozenset({"run_in_executor", "create_task", "run_coroutine_threadsafe", "run_until_complete"})
"""What is called with the program's code, and is the method of a loop whatever has it: it may be kept for later."""


_DATA = ("__set__", "__delete__")
"""A descriptor with one of these methods comes before the object's own attributes."""


def _read_instance(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    begun = asked_first(m, state, atom, spot, act)
    if begun is not None:
        return [row for after in begun for row in _read_instance(m, after, atom, name, spot, act)]
    if not name.startswith("__") and not m.reading_classes.isdisjoint(mro(class_of(atom))):
        return call_method(m, state, atom, "__getattribute__", spot, act, Arguments([constant(name)], {}))
    return read_plainly(m, state, atom, name, spot, act)


def read_plainly(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    """``object.__getattribute__(atom, name)``."""
    order = mro(class_of(atom))
    holder = find_in_order(state, order, name)
    own = state.heap.get(*own_place(state, atom, name))
    if holder is not None and (
        any(map(_is_property, state.heap.get(holder, name))) or descriptor_with(state, holder, name, _DATA) is not None
    ):
        return _from_class(m, state, holder, name, atom, spot, act)
    if own != ABSENT and ABSENT_ATOM not in own:
        return [(state, own)]
    results: Results = [(state.copy(), own - ABSENT)] if own != ABSENT else []
    with act.choosing(bool(results)):
        return merge([*results, *_read_inherited(m, state, atom, order, holder, name, spot, act)], act)


def _read_inherited(
    m: Machine,
    state: State,
    atom: Address,
    order: tuple[Atom, ...],
    holder: Address | None,
    name: str,
    spot: Spot,
    act: Activation,
) -> Results:
    if holder is not None:
        more = unnamed.besides(state, (atom, *order), name, state.heap.get(holder, name))
        return [(after, found | more) for after, found in _from_class(m, state, holder, name, atom, spot, act)]
    if name == "__class__":
        return [(state, one(class_of(atom)))]
    if name == "__dict__":
        return [(state, one(m.view_of(m, state, atom)))]
    if name in ("__annotations__", "__module__"):
        return attribute(m, state, class_of(atom), name, spot, act)
    for base in order:
        if isinstance(base, External):
            found = m.read_library(m, state, base.name, atom, name, spot, act)
            if found is not None:
                return found
    more = unnamed.besides(state, (atom, *order), name)
    if more:
        return [(state, more)]
    fallback = find_in_order(state, order, "__getattr__")
    if fallback is not None:
        bound = frozenset(bind(function, atom) for function in state.heap.get(fallback, "__getattr__") - ABSENT)
        return m.call(m, state, bound, Arguments([constant(name)], {}), spot, act)
    if is_open(m, class_of(atom)) or name.startswith("__"):
        return [(state, UNKNOWN)]
    act.raised.append((state, one(External("builtins.AttributeError"))))
    return []


def _is_property(atom: Atom) -> bool:
    return isinstance(atom, Address) and atom.kind == "property"


def _from_class(
    m: Machine, state: State, holder: Address, name: str, receiver: Address, spot: Spot, act: Activation
) -> Results:
    """A class's attribute read through an instance: bound, computed, or as it is."""

    def read(state: State, found: Atom) -> Results:
        if not isinstance(found, Address):
            if isinstance(found, External):
                method = bind(found, receiver)
                return [(state, one(method if isinstance(method, Method) else found))]
            return [(state, one(found) if found is not ABSENT_ATOM else UNKNOWN)]
        if found.kind in ("function", "cached", "factory", MANAGED, INJECTED, PATCHED, RETRIED, GENERIC):
            return [(state, one(Bound(found, receiver)))]
        if found.kind == "property":
            return _compute(m, state, found, name, receiver, spot, act)
        if found.kind == PARTIAL_METHOD:
            rows = each_atom(state, state.heap.get(found, "function") - ABSENT, act, read)
            return [(after, _as_partial(m, after, found, function, spot, act)) for after, function in rows]
        return _unwrap(m, state, found, class_of(receiver), receiver, spot, act)

    return each_atom(state, state.heap.get(holder, name) - ABSENT, act, read)


def _as_partial(m: Machine, state: State, found: Address, function: Value, spot: Spot, act: Activation) -> Value:
    """What ``functools.partialmethod`` gives an instance: a partial of what its function is to the instance."""
    fields: Variant = {name: state.heap.get(found, name) for name in ("args", "keywords")}
    made = m.allocate(state, act, "partial", spot, {**fields, "function": function}, found)
    m.reading.beyond()
    m.observer.arguments[made] = m.observer.arguments[found]
    return one(made)


def _unwrap(
    m: Machine, state: State, found: Address, cls: Atom, receiver: Address | None, spot: Spot, act: Activation
) -> Results:
    if found.kind == "staticmethod":
        return [(state, state.heap.get(found, "function") - ABSENT)]
    if found.kind == "classmethod":
        return [(state, frozenset(Bound(function, cls) for function in state.heap.get(found, "function") - ABSENT))]
    if found.kind == "instance":
        getter = find_in_order(state, mro(class_of(found)), "__get__")
        if getter is not None:
            bound = frozenset(Bound(function, found) for function in state.heap.get(getter, "__get__") - ABSENT)
            passed = NONE if receiver is None else one(receiver)
            return m.call(m, state, bound, Arguments([passed, one(cls)], {}), spot, act)
    return [(state, one(found))]


def _compute(
    m: Machine, state: State, found: Address, name: str, receiver: Address, spot: Spot, act: Activation
) -> Results:
    """A property: calls its getter; a cached one keeps the result on the instance."""
    getter = state.heap.get(found, "get") - ABSENT or UNKNOWN
    if state.heap.get(found, "cached") == ABSENT:
        return m.call(m, state, getter, Arguments([one(receiver)], {}), spot, act)
    kept = state.heap.get(receiver, name)
    if kept != ABSENT and ABSENT_ATOM not in kept:
        return [(state, kept)]
    results: Results = [(state.copy(), kept - ABSENT)] if kept != ABSENT else []
    with act.choosing(bool(results)):
        computed = m.call(m, state, getter, Arguments([one(receiver)], {}), spot, act)
    for after, value in computed:
        after.heap.set(receiver, name, value)
        m.observer.stored(value, spot, name)
        results.append((after, value))
    return results


def _read_class(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    return read_from_order(m, state, atom, mro(atom), name, spot, act)


def read_from_order(
    m: Machine, state: State, cls: Atom, order: tuple[Atom, ...], name: str, spot: Spot, act: Activation
) -> Results:
    """A class attribute read through the class."""
    holder = find_in_order(state, order, name)
    if holder is None:
        if name == "__dict__" and isinstance(cls, Address):
            return [(state, one(m.view_of(m, state, cls)))]
        if name == "__annotations__":
            return m.call(m, state, one(External("inspect.get_annotations")), Arguments([one(cls)], {}), spot, act)
        own_name = _own_name(state, cls, name)
        if own_name is not None:
            return [(state, own_name)]
        for base in order:
            if base == NAMED_TUPLE:
                return [(state, one(Method(NAMED_TUPLE.name, name, cls)))]
            if isinstance(base, External) and base != OBJECT:
                made = abstract_bases.makes(base.name, name)
                return [(state, one(Method(base.name, name, cls) if made else External(f"{base.name}.{name}")))]
        if name == "__mro__":
            row = [each for each in order if each != OBJECT]
            items = [(one(each), False) for each in (*row, OBJECT)]
            return [(state, one(make(m, state, act, "tuple", spot, items, cls)))]
        inherited = _read_metaclass(m, state, cls, order, name, spot, act)
        if inherited is not None:
            return inherited
        return [(state, one(Method("type", name, cls)) if name in _TYPE_METHODS else UNKNOWN)]

    def read(state: State, found: Atom) -> Results:
        if isinstance(found, Address):
            return _unwrap(m, state, found, cls, None, spot, act)
        return [(state, one(found))]

    return each_atom(state, state.heap.get(holder, name) - ABSENT, act, read)


def _read_metaclass(
    m: Machine, state: State, cls: Atom, order: tuple[Atom, ...], name: str, spot: Spot, act: Activation
) -> Results | None:
    """An attribute that a class has from its metaclass, as an instance has it from its class."""
    carrier = find_in_order(state, order, METACLASS)
    for meta in state.heap.get(carrier, METACLASS) if carrier is not None else ():
        holder = find_in_order(state, mro(meta), name)
        if holder is not None and isinstance(cls, Address):
            return _from_class(m, state, holder, name, cls, spot, act)
    return None


_TYPE_METHODS = frozenset({"__new__", "__call__", "mro", "__subclasses__"})


def _read_super(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    """``super().name``: searched after the class in which the method stands."""
    payload = atom.payload
    assert isinstance(payload, SuperInfo)
    after, receiver = payload.after, payload.receiver
    start = class_of(receiver) if isinstance(receiver, Address) and receiver.kind == "instance" else receiver
    order = mro(start)
    order = order[order.index(after) + 1 :] if after in order else mro(after)[1:]
    holder = find_in_order(state, order, name)
    if holder is not None and isinstance(receiver, Address):
        if receiver.kind == "instance":
            return _from_class(m, state, holder, name, receiver, spot, act)
        values = state.heap.get(holder, name) - ABSENT
        if name == "__new__":
            return [(state, values)]
        results: Results = []
        for found in values:
            if isinstance(found, Address) and found.kind == "function":
                results.append((state, one(Bound(found, receiver))))
            elif isinstance(found, Address):
                results.extend(_unwrap(m, state, found, receiver, None, spot, act))
        return results
    if isinstance(receiver, Address) and receiver.kind == "instance":
        for base in order:
            if isinstance(base, External):
                inherited = m.read_library(m, state, base.name, receiver, name, spot, act)
                if inherited is not None:
                    return inherited
        return [(state, one(Method("object", name, receiver)))]
    return [(state, one(Method("type", name, receiver)))]


def _read_module(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    value = state.heap.get(atom, name)
    if value != ABSENT:
        return [(state, value - ABSENT)]
    found = m.submodule(m, state, atom, name)
    if found is not None:
        return [(state, one(found))]
    getter = state.heap.get(atom, "__getattr__")
    if getter != ABSENT:
        return m.call(m, state, getter - ABSENT, Arguments([constant(name)], {}), spot, act)
    starred = state.heap.get(atom, "<star>")
    for source in starred - ABSENT:
        if isinstance(source, External) and name in m.knowledge.star_exports(source.name):
            return [(state, one(External(f"{source.name}.{name}")))]
    return [(state, UNKNOWN)]


def _read_property(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    return [(state, one(Method("property", name, atom)))]


def _read_container(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    return [(state, one(Method(atom.kind, name, atom)))]


def _read_other(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    value = state.heap.get(atom, name)
    if value != ABSENT:
        return [(state, value - ABSENT)]
    return [(state, _own_name(state, atom, name) or one(Method(atom.kind, name, atom)))]


def _read_function(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    """An attribute that the program gave a function; what a decorator that is not known made of it may have more."""
    value = state.heap.get(atom, name)
    if ABSENT_ATOM not in value or name.startswith("__") or atom in m.entries:
        return _read_other(m, state, atom, name, spot, act)
    act.raised.append((state.copy(), one(External("builtins.AttributeError"))))
    return [(state, value - ABSENT)] if value != ABSENT else []


def _read_wrapped(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> Results:
    """A ``staticmethod`` or ``classmethod`` itself, as its class's body sees it."""
    return _read_other(m, state, atom, "function" if name == "__func__" else name, spot, act)


def _own_name(state: State, atom: Atom, name: str) -> Value | None:
    """The name that a function or class of the program bears, or that of its module."""
    info = atom.payload if isinstance(atom, Address) else None
    if not isinstance(info, FunctionInfo | ClassInfo):
        return None
    if name == "__module__":
        return (state.heap.get(info.module, "__name__") - ABSENT) or None
    if name not in ("__name__", "__qualname__"):
        return None
    return constant(info.form.name if name == "__name__" else info.form.qualname)


_READERS = {
    "instance": _read_instance,
    "class": _read_class,
    RECORD_TYPE: _read_class,
    "function": _read_function,
    "module": _read_module,
    "property": _read_property,
    "staticmethod": _read_wrapped,
    "classmethod": _read_wrapped,
    SUPER: _read_super,
    **dict.fromkeys(KINDS, _read_container),
}
