"""Data classes, those of attrs as well: what their ``__init__`` sets, and what is made of their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from zmqforklint.form import expressions
from zmqforklint.form.expressions import Expression
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, ClassInfo, Results
from zmqforklint.machine.classes import (
    DATA_FIELDS,
    NAMED_TUPLE,
    assigned_names,
    call_method,
    class_of,
    find_in_order,
    instantiate,
    mro,
)
from zmqforklint.machine.hashing import HASHED_BY, hash_by
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library.functions import partial
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import each_atom
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Spot,
    Value,
    constant,
    one,
    only,
)

FIELD = "field"
"""The kind of what a class body assigns to say how a field is set: ``dataclasses.field(…)``, ``attr.ib(…)``."""

_ATTRS = constant("attrs")
"""What marks a class of attrs, whose ``__init__`` takes ``_name`` as ``name``."""

_PASSED_ON = frozenset({"InitVar"})
"""What is no field, but an argument of the class that is passed on to what runs after ``__init__``."""

_POST = {"__post_init__": (), "__attrs_post_init__": (), "model_post_init": (NONE,)}
"""The methods that run after ``__init__``, and what they get besides what is passed on."""


def fields_of(state: State, cls: Atom) -> dict[str, Address]:
    """The fields of a data class or named tuple in order, and the class that defines each."""
    found: dict[str, Address] = {}
    for holder in reversed(mro(cls)):
        if isinstance(holder, Address) and state.heap.get(holder, DATA_FIELDS) != ABSENT:
            found.update(dict.fromkeys(_own_fields(state, holder), holder))
    return found


def _own_fields(state: State, cls: Address) -> list[str]:
    """Annotated names, and those that are said to be fields; of attrs only the latter, where one has no annotation."""
    if not isinstance(cls.payload, ClassInfo):
        names = state.heap.get(cls, "_fields")
        return [atom.value for atom in _parts(state, names) if isinstance(atom.value, str)]
    assigned = assigned_names(cls.payload.form)
    said = [name for name in assigned if _said(state, cls, name) is not None]
    if any(assigned[name] is None for name in said):
        return said
    return [name for name, annotation in assigned.items() if annotation and not _is_of(annotation, _NO_FIELDS)]


_NO_FIELDS = frozenset({"ClassVar", "KW_ONLY"})


def _is_of(annotation: Expression | None, names: frozenset[str]) -> bool:
    """Whether an annotation begins with one of these names, quoted or not, with or without its module."""
    match annotation:
        case expressions.Subscript(value=value):
            return _is_of(value, names)
        case expressions.Constant(value=str(text)):
            return text.partition("[")[0].rpartition(".")[2] in names
        case expressions.Attribute(attr=name) | expressions.Name(id=name):
            return name in names
    return False


def _parts(state: State, names: Value) -> list[Constant]:
    known = contents.known_elements(state, only(names)) or []
    return [atom for value in known for atom in value if isinstance(atom, Constant)]


def _said(state: State, cls: Address, name: str) -> Address | None:
    """What the class body says of the field, if it does."""
    atom = only(state.heap.get(cls, name))
    return atom if isinstance(atom, Address) and atom.kind == FIELD else None


def _parameter(state: State, cls: Address, name: str) -> str | None:
    """What a field is called as an argument; None where it is none."""
    said = _said(state, cls, name)
    if said is not None and state.heap.get(said, "init") == FALSE:
        return None
    return name.lstrip("_") if state.heap.get(cls, DATA_FIELDS) == _ATTRS else name


def initialise(
    m: Machine, state: State, made: Address, cls: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """The ``__init__`` of a data class: its fields in order, from arguments and defaults."""
    position = 0
    states = [state]
    passed: list[Value] = []
    if NAMED_TUPLE in mro(cls) and state.heap.get(made, contents.ITEMS) != ABSENT:
        return states  # its ``__new__`` has been run
    for name, holder in fields_of(state, cls).items():
        parameter, said = _parameter(state, holder, name), _said(state, holder, name)
        value = None
        if parameter is not None and said is not None and state.heap.get(said, "kw_only") == TRUE:
            value = arguments.get(parameter)
        elif parameter is not None:
            value = arguments.get(parameter, position)
            position += 1
        if isinstance(holder.payload, ClassInfo) and _is_of(assigned_names(holder.payload.form).get(name), _PASSED_ON):
            passed.append(value or UNKNOWN)
        perhaps = UNKNOWN if arguments.open else None
        if value is arguments.rest and said is not None and _makes_more_than_containers(state, said):
            value, perhaps = None, value  # what the factory makes matters more than what is not known
        states = [after for each in states for after in _set(m, each, made, holder, name, value, spot, act)]
        if value is None and parameter is not None and perhaps is not None:
            for after in states:
                after.heap.add(made, name, perhaps)
    if NAMED_TUPLE in mro(cls):
        for after in states:
            fill(m, after, made, {name: after.heap.get(made, name) - ABSENT for name in fields_of(after, cls)})
    for post, more in _POST.items():
        if find_in_order(state, mro(class_of(made)), post) is not None:
            packed = Arguments([*passed, *more], {})
            states = [after for each in states for after, _ in call_method(m, each, made, post, spot, act, packed)]
    return [after for each in states for after in _validated(m, each, made, cls, spot, act)]


def _validated(m: Machine, state: State, made: Address, cls: Address, spot: Spot, act: Activation) -> list[State]:
    """What checks the fields of a new object: methods of its class, or what its fields name."""
    states = [state]
    for holder in (each for each in mro(cls) if isinstance(each, Address) and m.validators):
        for name in state.heap.keys(holder):
            if isinstance(name, str) and not m.validators.isdisjoint(state.heap.get(holder, name)):
                states = [
                    after for each in states for after, _ in call_method(m, each, made, name, spot, act, ANYTHING)
                ]
    for name, holder in fields_of(state, cls).items():
        said = _said(state, holder, name)
        check = state.heap.get(said, "validator") if said is not None else ABSENT
        called = frozenset(atom for atom in check if isinstance(atom, Address) and m.form_of(atom) is not None)
        if called:
            states = [after for each in states for after, _ in m.call(m, each, called, ANYTHING, spot, act)]
    return states


def _makes_more_than_containers(state: State, said: Address) -> bool:
    factories = state.heap.get(said, "factory") - ABSENT
    return any(not isinstance(each, External) or not each.name.startswith("builtins.") for each in factories)


def _set(
    m: Machine,
    state: State,
    made: Address,
    holder: Address,
    name: str,
    value: Value | None,
    spot: Spot,
    act: Activation,
) -> list[State]:
    given = [(state, value)] if value is not None else _default(m, state, made, state.heap.get(holder, name), spot, act)
    said = _said(state, holder, name)
    converter = state.heap.get(said, "converter") - ABSENT if said is not None else NOTHING
    if converter:
        given = [row for after, each in given for row in _converted(m, after, converter, each, spot, act)]
    for after, each in given:
        after.heap.set(made, name, each)
        m.observer.stored(each, spot, f"self.{name}")
    return [after for after, _ in given]


def _converted(m: Machine, state: State, converter: Value, value: Value, spot: Spot, act: Activation) -> Results:
    """What attrs makes of a value before it sets the field: the value itself where that is not known."""
    results = m.call(m, state, converter, Arguments([value], {}), spot, act)
    return [(after, value if each == UNKNOWN else each) for after, each in results]


def _default(m: Machine, state: State, made: Address, default: Value, spot: Spot, act: Activation) -> Results:
    """What a field is set to without an argument: a factory is called for each instance."""
    said = only(default)
    if not isinstance(said, Address) or said.kind != FIELD:
        return [(state, default - ABSENT or UNKNOWN)]
    factory = state.heap.get(said, "factory")
    if factory == ABSENT:
        return _default(m, state, made, state.heap.get(said, "default"), spot, act)
    takes = [one(made)] if state.heap.get(said, "takes_self") == TRUE else []
    return m.call(m, state, factory - ABSENT, Arguments(takes, {}), spot, act)


def fill(m: Machine, state: State, made: Address, fields: Mapping[str, Value]) -> None:
    """Sets the fields of a named tuple, by name and by place."""
    for name, value in fields.items():
        state.heap.set(made, name, value)
        m.observer.stored(value, made.spot, f"self.{name}")
    items = m.shared_address(("items", made), "tuple", made.spot, made.process)
    state.heap.put(items, {Constant(place): value for place, value in enumerate(fields.values())})
    state.heap.set(made, contents.ITEMS, one(items))


def _marking(name: str, mark: Value) -> Handler:
    """A decorator that makes a class one whose ``__init__`` sets its fields; with keywords only, it gives itself.

    Instances that are keys are hashed by their fields: those of a class with ``eq=False`` are hashed by identity.
    """

    def decorate(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        given = only(arguments.get("cls", 0) or arguments.get("maybe_cls") or NONE)
        if isinstance(given, Address) and given.kind == "class" and given in state.heap:
            state.heap.set(given, DATA_FIELDS, mark)
            if state.heap.get(given, HASHED_BY) == ABSENT:
                hash_by(state, given, [] if arguments.get("eq") == FALSE else _compared(state, given))
            return [(state, one(given))]
        if arguments.get("eq") == FALSE:
            return partial(m, state, replace(arguments, positional=[one(External(name))]), spot, act)
        return [(state, one(External(name)))]

    return decorate


def _compared(state: State, cls: Address) -> list[str]:
    """The fields that take part in comparisons."""
    said = {name: _said(state, holder, name) for name, holder in fields_of(state, cls).items()}
    return [name for name, field in said.items() if field is None or state.heap.get(field, "compare") != FALSE]


def _field(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    factory = arguments.get("default_factory") or arguments.get("factory")
    fields: Variant = {name: arguments.keywords[name] for name in _SAID if name in arguments.keywords}
    default = arguments.get("default")
    if factory is not None:
        fields["factory"] = factory
    elif default is not None:
        fields["default"] = default
    return [(state, one(m.allocate(state, act, FIELD, spot, fields)))]


_SAID = ("init", "kw_only", "compare", "converter", "validator")
"""What may be said of a field and is kept."""


def _private(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``pydantic.PrivateAttr(…)``: a field that is no argument."""
    return _field(m, state, replace(arguments, keywords={**arguments.keywords, "init": FALSE}), spot, act)


def _factory(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``attr.Factory(function)``, which stands in the place of a default."""
    fields: Variant = {"factory": arguments.get("factory", 0) or UNKNOWN}
    fields["takes_self"] = arguments.get("takes_self", 1) or FALSE
    return [(state, one(m.allocate(state, act, FIELD, spot, fields)))]


def _decorate_default(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``@x.default``: the decorated method gives the default."""
    method = arguments.get("meth", 0) or UNKNOWN
    if isinstance(receiver, Address) and receiver in state.heap:
        state.heap.set(receiver, "factory", method)
        state.heap.set(receiver, "takes_self", TRUE)
    return [(state, method)]


def _replace(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``dataclasses.replace(x, field=value)``: a new object, initialised with the fields of the old and the changes."""

    def replaced(state: State, atom: Atom) -> Results:
        cls = class_of(atom) if isinstance(atom, Address) and atom.kind == "instance" else None
        if not isinstance(atom, Address) or not isinstance(cls, Address) or not fields_of(state, cls):
            return [(state, UNKNOWN)]
        packed = Arguments([], {**_kept(state, atom, cls, arguments.open), **arguments.keywords})
        return instantiate(m, state, cls, packed, spot, act)

    return each_atom(state, arguments.get("", 0) or UNKNOWN, act, replaced)


def _kept(state: State, instance: Address, cls: Address, is_open: bool) -> dict[str, Value]:
    """The fields of an instance, as the arguments by which another is made like it."""
    return {
        parameter: value | UNKNOWN if is_open else value
        for name, holder in fields_of(state, cls).items()
        for parameter, value in ((_parameter(state, holder, name), value_of(state, instance, name)),)
        if parameter is not None
    }


def value_of(state: State, instance: Address, name: str) -> Value:
    """What a field of an instance may hold."""
    return state.heap.get(instance, name) - ABSENT or UNKNOWN


def _fields(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``dataclasses.fields(x)``, of an instance or its class: what tells the names of the fields."""
    atom = only(arguments.get("", 0) or UNKNOWN)
    cls = class_of(atom) if isinstance(atom, Address) and atom.kind == "instance" else atom
    found = fields_of(state, cls) if cls is not None else {}
    if not found:
        return [(state, UNKNOWN)]
    of_kind = External("dataclasses.Field")
    made = [
        (one(m.allocate(state, act, "instance", spot, {"name": constant(name)}, ("field", name), of_kind)), False)
        for name in found
    ]
    return [(state, one(containers.make(m, state, act, "tuple", spot, made)))]


def _as_dict(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return as_dict(m, state, only(arguments.get("", 0) or UNKNOWN), spot, act)


def as_dict(m: Machine, state: State, atom: Atom | None, spot: Spot, act: Activation) -> Results:
    """The fields of an instance by their names, in a new dict."""
    if not isinstance(atom, Address) or atom.kind != "instance" or not fields_of(state, class_of(atom)):
        return [(state, UNKNOWN)]
    names = fields_of(state, class_of(atom))
    pairs: list[tuple[Value | None, Value]] = [(constant(name), value_of(state, atom, name)) for name in names]
    return [(state, one(containers.make_dict(m, state, act, spot, pairs)))]


_OF_ATTRS = ("attr.s", "attr.attrs", "attr.attributes", "attr.dataclass", "attr.define", "attr.frozen", "attr.mutable")

FUNCTIONS: dict[str, Handler] = {
    "dataclasses.dataclass": _marking("dataclasses.dataclass", UNKNOWN),
    "dataclasses.field": _field,
    **dict.fromkeys(("pydantic.Field", "pydantic.fields.Field", "sqlmodel.Field", "msgspec.field"), _field),
    **dict.fromkeys(("pydantic.PrivateAttr", "pydantic.fields.PrivateAttr"), _private),
    "dataclasses.replace": _replace,
    "dataclasses.fields": _fields,
    **{name: _marking(name, _ATTRS) for name in _OF_ATTRS},
    **{f"attrs.{name}": _marking(f"attrs.{name}", _ATTRS) for name in ("define", "frozen", "mutable")},
    **dict.fromkeys(("attr.ib", "attr.attrib", "attr.attr", "attr.field", "attrs.field"), _field),
    **dict.fromkeys(("attr.Factory", "attrs.Factory"), _factory),
    **dict.fromkeys(("attr.evolve", "attrs.evolve"), _replace),
    **dict.fromkeys(("attr.fields", "attrs.fields"), _fields),
    **dict.fromkeys(("attr.asdict", "attrs.asdict"), _as_dict),
}


def _decorate_validator(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``@x.validator``: the decorated method checks the field."""
    method = arguments.get("meth", 0) or UNKNOWN
    m.validators.update(atom for atom in method if isinstance(atom, Address))
    return [(state, method)]


METHODS: dict[tuple[str, str], MethodHandler] = {
    (FIELD, "default"): _decorate_default,
    (FIELD, "validator"): _decorate_validator,
}
