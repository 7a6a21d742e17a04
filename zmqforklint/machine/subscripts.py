"""``a[b]``: containers, and instances that behave like one."""

from __future__ import annotations

from typing import TypeGuard

from zmqforklint.machine import chains, containers, contents, loaded, slices, unnamed, versions
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import METACLASS, call_method, class_of, find_in_order, mro
from zmqforklint.machine.enumerations import is_enumeration, member_named
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.kinds import DEPENDENCY, TOTAL_ORDERING
from zmqforklint.machine.library import ini_files
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    UNKNOWN,
    Atom,
    Bound,
    Constant,
    Cut,
    External,
    Method,
    Spot,
    Value,
    constant,
    one,
    only,
    string_of,
)

VIEW = "view"
"""The kind of ``x.__dict__`` and the like; its payload is the object whose attributes it shows."""


SIGNALS = External("signal.Signals")
"""The enumeration whose members ``signal`` has as attributes as well."""

BASES = {
    "builtins.dict": "dict",
    "collections.OrderedDict": "dict",
    "collections.UserDict": "dict",
    "collections.defaultdict": "dict",
    "builtins.list": "list",
    "collections.UserList": "list",
    "collections.deque": "list",
    "builtins.set": "set",
    "builtins.frozenset": "set",
    "builtins.tuple": "tuple",
    "typing.NamedTuple": "tuple",
    "aiohttp.web.Application": "dict",
    "aiohttp.web_app.Application": "dict",
}


def container_base(instance: Address) -> str | None:
    """The builtin container that the instance's class derives from."""
    for atom in mro(class_of(instance)):
        if isinstance(atom, External) and atom.name in BASES:
            return BASES[atom.name]
    return None


def bind(function: Atom, receiver: Address) -> Atom:
    """A function that is a class's attribute, as a method; it may be a builtin type's: ``__getattr__ = dict.get``.

    Or it was put there by ``functools.total_ordering``.
    """
    owner, _, name = function.name.rpartition(".") if isinstance(function, External) else ("", "", "")
    return Method(owner, name, receiver) if owner in BASES or owner == TOTAL_ORDERING else Bound(function, receiver)


def items_of(m: Machine, state: State, instance: Address) -> Address | None:
    """The elements of an instance of a container's subclass; made when first asked for."""
    kind = container_base(instance)
    if kind is None:
        return None
    kept = state.heap.get(instance, contents.ITEMS)
    found = only(kept - ABSENT)
    if isinstance(found, Address):
        record = state.heap.record(found)
        if ABSENT_ATOM in kept and record is not None:  # on another way nothing asked for them: there are none
            state.heap.put_variants(found, [*record.variants, {}])
            state.heap.set(instance, contents.ITEMS, one(found))
        return found
    made = m.shared_address(("items", instance), kind, instance.spot, instance.process)
    state.heap.put(made, {})
    if instance in state.heap:
        state.heap.set(instance, contents.ITEMS, frozenset((made,)))
    return made


def contained(m: Machine, state: State, atom: Atom | None) -> Atom | None:
    """What holds the elements of an object: those of an instance of a container's subclass are in another."""
    if isinstance(atom, Address) and atom.kind == "instance" and container_base(atom) is not None:
        return items_of(m, state, atom)
    return atom


def get_item(m: Machine, state: State, atom: Atom, index: Value, spot: Spot, act: Activation) -> Results:
    """``atom[index]``."""
    if isinstance(atom, Address) and atom.kind == VIEW and isinstance(atom.payload, Address):
        return _get_attribute(state, atom.payload, index, act)
    if isinstance(atom, Address) and atom.kind == chains.CHAIN:
        return chains.get_item(state, atom, index, act)
    if isinstance(atom, Address) and atom.kind == ini_files.PARSER:
        sections = ini_files.sections(m, state, atom, spot, act)
        return [(state, UNKNOWN)] if sections is None else containers.get_item(m, state, sections, index, spot, act)
    if atom == versions.VERSION:
        return [(state, versions.item(m, index))]
    if atom == loaded.LOADED_MODULES:
        return [(state, loaded.look_up(m, state, index, act))]
    if isinstance(atom, Address) and atom.kind == "class" and is_enumeration(atom):
        return [(state, member_named(state, atom, index))]
    if atom == SIGNALS and (member := string_of(index)) is not None:
        return m.attribute(m, state, atom, member, spot, act)
    if isinstance(atom, Address) and atom.kind == "class":
        return _get_of_class(m, state, atom, index, spot, act)
    if isinstance(atom, External) and atom.name in ANNOTATED:
        return [(state, _annotated(state, index))]
    if _is_generic(atom):
        return [(state, one(atom))]
    if not isinstance(atom, Address) or atom.kind != "instance":
        return _get_contained(m, state, atom, index, spot, act)
    order = mro(class_of(atom))
    if find_in_order(state, order, "__getitem__") is not None:
        return call_method(m, state, atom, "__getitem__", spot, act, Arguments([index], {}))
    items = items_of(m, state, atom)
    if items is None:
        return [(state, UNKNOWN)]
    if find_in_order(state, order, "__missing__") is None:
        return _get_contained(m, state, items, index, spot, act)
    outer, act.raised = act.raised, []
    results = containers.get_item(m, state, items, index, spot, act)
    missing, act.raised = act.raised, outer
    with act.choosing(bool(results)):
        for after, _ in missing:
            results.extend(call_method(m, after, atom, "__missing__", spot, act, Arguments([index], {})))
    return results


def _get_of_class(m: Machine, state: State, cls: Address, index: Value, spot: Spot, act: Activation) -> Results:
    """What the class or its metaclass says; else what stands in brackets are types: ``Channel[Order](…)``."""
    holder = find_in_order(state, mro(cls), "__class_getitem__")
    functions = state.heap.get(holder, "__class_getitem__") if holder is not None else frozenset[Atom]()
    carrier = find_in_order(state, mro(cls), METACLASS)
    for meta in state.heap.get(carrier, METACLASS) if carrier is not None else ():
        holder = find_in_order(state, mro(meta), "__getitem__")
        functions |= state.heap.get(holder, "__getitem__") if holder is not None else frozenset()
    if not functions:
        return [(state, one(cls))]
    bound = frozenset(Bound(function, cls) for function in functions)
    return m.call(m, state, bound, Arguments([index], {}), spot, act)


ANNOTATED = frozenset({"typing.Annotated", "typing_extensions.Annotated"})


def _annotated(state: State, index: Value) -> Value:
    """What ``Annotated[type, …]`` says: where the argument comes from, or else its type."""
    kind, *said = contents.known_elements(state, only(index)) or [UNKNOWN]
    asked = {atom for value in said for atom in value if isinstance(atom, Address) and atom.kind == DEPENDENCY}
    return frozenset(asked) or kind


def _is_generic(atom: Atom) -> bool:
    """Whether it is a library's class, told by its name, so that what stands in brackets are types."""
    name = atom.name.rpartition(".")[2] if isinstance(atom, External) else ""
    return isinstance(atom, External) and (atom.name in BASES or (name[:1].isupper() and not name.isupper()))


def _get_contained(m: Machine, state: State, atom: Atom, index: Value, spot: Spot, act: Activation) -> Results:
    cut = only(index)
    if isinstance(atom, Constant) and isinstance(atom.value, str | bytes):
        return [(state, _part_of_text(atom.value, cut))]
    if isinstance(cut, Cut) and isinstance(atom, Address) and atom.kind in slices.SLICED:
        return [(state, one(slices.take(m, state, atom, cut, spot, act)))]
    return containers.get_item(m, state, atom, index, spot, act)


def _part_of_text(text: str | bytes, index: Atom | None) -> Value:
    place = index.exact if isinstance(index, Cut) else index.value if isinstance(index, Constant) else None
    try:
        return constant(text[place]) if isinstance(place, slice | int) else UNKNOWN
    except IndexError:
        return UNKNOWN


def _get_attribute(state: State, viewed: Address, index: Value, act: Activation) -> Results:
    name = string_of(index)
    if name is None:
        return [(state, UNKNOWN)]
    value = attribute_of(state, viewed, name)
    if ABSENT_ATOM in value:
        act.raised.append((state.copy(), frozenset((External("builtins.KeyError"),))))
    return [(state, value - ABSENT)] if value != ABSENT else []


def attribute_of(state: State, viewed: Address, name: str) -> Value:
    """What an object has itself under a name; an object that a library made may have anything."""
    value = state.heap.get(viewed, name)
    if value == ABSENT and (more := unnamed.besides(state, (viewed,), name)):
        return more
    cls = class_of(viewed) if viewed.kind == "instance" else None
    return UNKNOWN if value == ABSENT and isinstance(cls, External) and cls.name != "builtins.object" else value


def keywords_of(state: State, atom: Atom | None) -> tuple[dict[str, Value], bool]:
    """What ``**atom`` passes by name, and whether there may be more; of a view the attributes that it shows."""
    viewed = atom.payload if isinstance(atom, Address) and atom.kind == VIEW else None
    if not isinstance(viewed, Address):
        return contents.keyword_fields(state, atom)
    fields = {key: state.heap.get(viewed, key) - ABSENT for key in state.heap.keys(viewed) if is_attribute(key)}
    return fields, viewed.kind != "instance" or isinstance(class_of(viewed), External)


def set_item(
    m: Machine, state: State, atom: Atom, index: Value, value: Value, spot: Spot, act: Activation
) -> list[State]:
    """``atom[index] = value``."""
    if atom == loaded.LOADED_MODULES:
        loaded.put(m, state, index, value)
        return [state]
    if not isinstance(atom, Address) or atom not in state.heap:
        return [state]
    if atom.kind in contents.KINDS:
        _set_contained(state, atom, index, value)
        return [state]
    if atom.kind == VIEW and isinstance(atom.payload, Address):
        name = string_of(index)
        if name is not None and atom.payload in state.heap:
            state.heap.set(atom.payload, name, value)
        elif atom.payload in state.heap and atom.payload.kind != "module":
            unnamed.set_under_any(state, atom.payload, index, value)
        return [state]
    if atom.kind == chains.CHAIN:
        for first in chains.maps_of(state, atom)[0]:
            if isinstance(first, Address) and first.kind == "dict":
                containers.set_item(state, first, index, value)
        return [state]
    if atom.kind != "instance":
        return [state]
    if find_in_order(state, mro(class_of(atom)), "__setitem__") is not None:
        packed = Arguments([index, value], {})
        return [after for after, _ in call_method(m, state, atom, "__setitem__", spot, act, packed)]
    items = items_of(m, state, atom)
    if items is not None:
        _set_contained(state, items, index, value)
    return [state]


def _set_contained(state: State, container: Address, index: Value, value: Value) -> None:
    cut = only(index)
    if isinstance(cut, Cut):
        slices.put(state, container, cut, value)
    else:
        containers.set_item(state, container, index, value)


def is_attribute(key: Key) -> TypeGuard[str]:
    """Whether a field of an object is one of its attributes: the others have names that no program can write."""
    return isinstance(key, str) and not contents.is_note(key)


def delete_item(m: Machine, state: State, atom: Atom | None, index: Value, spot: Spot, act: Activation) -> list[State]:
    """``del atom[index]``, of a container, of an object's ``__dict__``, or as the object's class says."""
    if isinstance(atom, Address) and atom.kind == "instance":
        if find_in_order(state, mro(class_of(atom)), "__delitem__") is not None:
            rows = call_method(m, state, atom, "__delitem__", spot, act, Arguments([index], {}))
            return [after for after, _ in rows]
    _delete_contained(m, state, contained(m, state, atom), index)
    return [state]


def _delete_contained(m: Machine, state: State, atom: Atom | None, index: Value) -> None:
    if atom == loaded.LOADED_MODULES:
        loaded.forget(m, state, index)
    if isinstance(atom, Address) and atom.kind == VIEW and isinstance(atom.payload, Address):
        name = string_of(index)
        if name is not None:
            state.heap.delete(atom.payload, name)
        return
    if isinstance(atom, Address) and atom.kind == chains.CHAIN:
        atom = only(chains.maps_of(state, atom)[0])
    if not isinstance(atom, Address) or atom.kind not in contents.KINDS:
        return
    cut = only(index)
    if isinstance(cut, Cut):
        slices.delete(state, atom, cut)
    else:
        containers.delete_item(state, atom, index)
