"""Named tuples: their classes made by a call, and the methods that they all have."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import DATA_FIELDS, NAMED_TUPLE, RECORD_TYPE, class_of
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import data_classes
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import TRUE, UNKNOWN, Atom, Constant, Row, Spot, Value, one, only, string_of


def _of_names(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``collections.namedtuple(name, fields, defaults=…)``."""
    given = arguments.get("field_names", 1) or UNKNOWN
    text = string_of(given)
    listed_names = [string_of(each) or "" for each in _all(state, given)]
    names = text.replace(",", " ").split() if text is not None else listed_names
    defaults = _all(state, arguments.get("defaults") or UNKNOWN)
    return _make_type(m, state, names, dict(zip(reversed(names), reversed(defaults), strict=False)), spot, act)


def _of_pairs(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``typing.NamedTuple(name, [(field, type), …])``."""
    rows = [_all(state, pair) for pair in _all(state, arguments.get("fields", 1) or UNKNOWN)]
    return _make_type(m, state, [string_of(row[0]) or "" if row else "" for row in rows], {}, spot, act)


def _all(state: State, value: Value) -> list[Value]:
    return contents.known_elements(state, only(value)) or []


def _make_type(
    m: Machine, state: State, names: list[str], defaults: dict[str, Value], spot: Spot, act: Activation
) -> Results:
    fields: Variant = {DATA_FIELDS: TRUE, "_fields": one(Row(tuple(map(Constant, names))))}
    fields.update(defaults.items())
    return [(state, one(m.allocate(state, act, RECORD_TYPE, spot, fields, tuple(names))))]


def call_record_type(
    m: Machine, state: State, kind: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Makes a tuple whose elements have names."""
    made = m.allocate(state, act, "instance", spot, {}, kind, kind)
    return [(after, one(made)) for after in data_classes.initialise(m, state, made, kind, arguments, spot, act)]


def _make_of(m: Machine, state: State, cls: Atom, fields: dict[str, Value], spot: Spot, act: Activation) -> Results:
    """A named tuple of these fields, made past any ``__new__`` of its class."""
    made = m.allocate(state, act, "instance", spot, {}, cls, cls)
    data_classes.fill(m, state, made, fields)
    return [(state, one(made))]


def _values(state: State, receiver: Atom) -> dict[str, Value]:
    if not isinstance(receiver, Address):
        return {}
    names = data_classes.fields_of(state, class_of(receiver))
    return {name: data_classes.value_of(state, receiver, name) for name in names}


def _replace(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    fields = _values(state, receiver)
    if arguments.open:
        fields = {name: value | UNKNOWN for name, value in fields.items()}
    assert isinstance(receiver, Address)
    return _make_of(m, state, class_of(receiver), {**fields, **arguments.keywords}, spot, act)


def _as_dict(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return data_classes.as_dict(m, state, receiver, spot, act)


def _make(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``Pair._make(iterable)``."""
    cls = class_of(receiver) if isinstance(receiver, Address) and receiver.kind == "instance" else receiver
    results: Results = []
    for after, source in listed(m, state, arguments.get("iterable", 0) or UNKNOWN, spot, act):
        known = contents.known_elements(after, only(source))
        each = contents.any_element(after, source) or UNKNOWN
        names = data_classes.fields_of(after, cls)
        values = known if known is not None and len(known) == len(names) else [each] * len(names)
        results.extend(_make_of(m, after, cls, dict(zip(names, values, strict=True)), spot, act))
    return results


FUNCTIONS: dict[str, Handler] = {
    "collections.namedtuple": _of_names,
    "typing.NamedTuple": _of_pairs,
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (NAMED_TUPLE.name, "_replace"): _replace,
    (NAMED_TUPLE.name, "_asdict"): _as_dict,
    (NAMED_TUPLE.name, "_make"): _make,
}
