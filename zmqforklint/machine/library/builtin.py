"""Builtin functions and the methods of plain objects."""

from __future__ import annotations

import builtins
from collections.abc import Callable

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.attributes import SUPER, SuperInfo, delete_attribute, set_all
from zmqforklint.machine.classes import (
    call_method,
    class_of,
    find_in_class,
    find_in_order,
    instantiate,
    is_open,
    mro,
)
from zmqforklint.machine.conditions import split, truth
from zmqforklint.machine.functions import resume, start_generator
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.functions import property_part
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_order, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    NOTHING,
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
    constant_of,
    join_values,
    one,
    only,
    string_of,
)

Handler = Callable[[Machine, State, Arguments, Spot, Activation], Results]
MethodHandler = Callable[[Machine, State, Atom, Arguments, Spot, Activation], Results]

PLAIN_BASES = frozenset({"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", "enum.Enum"})


def _getattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    default = arguments.get("", 2)
    target = arguments.get("", 0) or UNKNOWN
    if name is None:
        return [(state, _any_method(state, only(target)))]
    outer, act.raised = act.raised, []
    results = each_atom(state, target, act, lambda state, atom: m.attribute(m, state, atom, name, spot, act))
    missing, act.raised = act.raised, outer
    if default is None:
        act.raised.extend(missing)
        return results
    return merge([*results, *((after, default) for after, _ in missing)], act)


MOST_METHODS = 16


def _any_method(state: State, atom: Atom | None) -> Value:
    """What a computed attribute name may give, as in a dispatcher: any public method of the object."""
    if not isinstance(atom, Address) or atom.kind != "instance":
        return UNKNOWN
    found: set[Atom] = set()
    for cls in mro(class_of(atom)):
        record = state.heap.record(cls) if isinstance(cls, Address) else None
        for name, value in record.variants[0].items() if record is not None else ():
            if isinstance(name, str) and not name.startswith("_"):
                found.update(
                    Bound(each, atom) for each in value if isinstance(each, Address) and each.kind == "function"
                )
    return frozenset(found) if 0 < len(found) <= MOST_METHODS else UNKNOWN


def _hasattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    atom = only(arguments.get("", 0) or UNKNOWN)
    if name is None or not isinstance(atom, Address):
        return [(state, UNKNOWN)]
    if atom.kind == "instance":
        own = state.heap.get(atom, name)
        if ABSENT_ATOM not in own or find_in_class(state, atom, name) is not None:
            return [(state, constant(True))]
        if own != ABSENT:
            return [(after, boolean(value != ABSENT)) for after, value in split(state, atom, name)]
        return [(state, UNKNOWN if is_open(m, class_of(atom)) else constant(False))]
    value = state.heap.get(atom, name)
    if value == ABSENT and atom.kind in ("function", "module", "class"):
        found = atom.kind == "class" and find_in_order(state, mro(atom), name) is not None
        return [(state, constant(found))]
    return [(state, UNKNOWN if ABSENT_ATOM in value else constant(True))]


def _setattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    value = arguments.get("", 2) or UNKNOWN
    if name is None:
        return [(state, NONE)]
    m.observer.stored(value, spot, name)
    return [(after, NONE) for after in set_all(m, state, arguments.get("", 0) or NOTHING, name, value, spot, act)]


def _delattr(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("", 1) or UNKNOWN)
    if name is not None:
        delete_attribute(state, arguments.get("", 0) or NOTHING, name)
    return [(state, NONE)]


def _isinstance(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    atom = only(arguments.get("", 0) or UNKNOWN)
    types = arguments.get("", 1) or UNKNOWN
    if isinstance(atom, Address) and atom.kind == "instance":
        return [(state, boolean(_instance_of(m, state, class_of(atom), types)))]
    if isinstance(atom, Constant):
        return [(state, boolean(_constant_is(state, atom, types)))]
    return [(state, UNKNOWN)]


def _constant_is(state: State, atom: Constant, types: Value) -> bool | None:
    """Whether a constant is of one of these builtin types."""
    verdict: bool | None = False
    for wanted in types:
        known = containers.known_elements(state, wanted)
        for candidate in [wanted] if known is None else [each for value in known for each in value]:
            short = candidate.name.removeprefix("builtins.") if isinstance(candidate, External) else ""
            kind = getattr(builtins, short, None)
            if isinstance(kind, type):
                if isinstance(atom.value, kind):
                    return True
            elif not isinstance(candidate, Address) and atom.value is not None:
                verdict = None
    return verdict


def _len(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    given = arguments.get("", 0) or UNKNOWN
    atom = only(given)
    known = containers.known_elements(state, atom)
    if known is not None:
        return [(state, constant(len(known)))]
    if isinstance(atom, Constant) and isinstance(atom.value, str | bytes):
        return [(state, constant(len(atom.value)))]
    if isinstance(atom, Address) and atom.kind == "instance" and find_in_class(state, atom, "__len__") is not None:
        return call_method(m, state, atom, "__len__", spot, act)
    return [(state, UNKNOWN)]


def _quantify(stops: bool) -> Handler:
    """``any`` and ``all``."""

    def decide(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        known = containers.known_elements(state, only(arguments.get("", 0) or UNKNOWN))
        if known is None:
            return _consume(m, state, arguments, spot, act)
        verdicts = {truth(state, atom) for value in known for atom in value}
        sure = any(all(truth(state, atom) is stops for atom in value) for value in known)
        return [(state, boolean(stops if sure else None if verdicts - {not stops} else not stops))]

    return decide


def _instance_of(m: Machine, state: State, cls: Atom, types: Value) -> bool | None:
    verdict: bool | None = False
    order = mro(cls)
    for wanted in types:
        known = containers.known_elements(state, wanted)
        for candidate in [wanted] if known is None else [atom for value in known for atom in value]:
            if candidate in order or any(m.same_model(candidate, base) for base in order):
                return True
            if candidate is UNKNOWN_ATOM or (is_open(m, cls) and isinstance(candidate, External)):
                verdict = None
    return verdict


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


def _container(kind: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        source = arguments.get("", 0)
        made = containers.make_empty(m, state, act, kind, spot)
        if kind == "dict":
            if source is not None:
                _fill_dict(state, made, source)
            for name, value in arguments.keywords.items():
                containers.set_item(state, made, constant(name), value)
            return [(state, one(made))]
        if source is None:
            return [(state, one(made))]

        def add(state: State, element: Value) -> list[State]:
            containers.append(state, made, element)
            return [state]

        return [(after, one(made)) for after in m.iterate(m, state, source, spot, act, add)]

    return make


def _fill_dict(state: State, made: Address, source: Value) -> None:
    """From a mapping, or from an iterable of pairs."""
    rows = containers.known_elements(state, only(source))
    atom = only(source)
    if rows is None or (isinstance(atom, Address) and atom.kind == "dict"):
        containers.update(state, made, source)
        return
    for row in rows:
        pair = containers.known_elements(state, only(row))
        if pair is not None and len(pair) == 2:
            containers.set_item(state, made, pair[0], pair[1])
        else:
            state.heap.add(made, containers.REST, UNKNOWN)


def _from_keys(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``dict.fromkeys(keys, value)``."""
    made = containers.make_empty(m, state, act, "dict", spot)
    value = arguments.get("", 1) or NONE
    known = containers.known_elements(state, only(arguments.get("", 0) or UNKNOWN))
    for key in known if known is not None else [UNKNOWN]:
        containers.set_item(state, made, key, value)
    return [(state, one(made))]


def _default_dict(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    made = containers.make_empty(m, state, act, "dict", spot)
    factory = arguments.get("", 0)
    if factory is not None and factory != NONE:
        state.heap.set(made, containers.FACTORY, factory)
    if len(arguments.positional) > 1:
        containers.update(state, made, arguments.positional[1])
    return [(state, one(made))]


def _range(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    bounds = [constant_of(value) for value in arguments.positional]
    some = False
    if bounds and all(isinstance(bound, int) for bound in bounds):
        low, high = (0, bounds[0]) if len(bounds) == 1 else (bounds[0], bounds[1])
        some = isinstance(low, int) and isinstance(high, int) and low < high
    return [(state, one(containers.make_many(m, state, act, spot, UNKNOWN, some)))]


def _same_elements(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sorted``, ``reversed``, ``iter`` …: the same elements."""
    source = arguments.get("", 0) or UNKNOWN
    atom = only(source)
    if isinstance(atom, Address) and atom.kind in (*containers.KINDS, "generator", "generator expression"):
        return [(state, source)]
    if isinstance(atom, Address) and atom.kind == "instance":
        return call_method(m, state, atom, "__iter__", spot, act)
    return [(state, UNKNOWN)]


def _enumerate(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    source = arguments.get("", 0) or UNKNOWN
    known = containers.known_elements(state, only(source))
    if known is not None and len(known) <= containers.UNROLLED:
        return [(state, _pairs(m, state, [[constant(i), value] for i, value in enumerate(known)], spot, act))]
    pair = containers.make(
        m, state, act, "tuple", spot, [(UNKNOWN, False), (containers.any_element(state, source) or UNKNOWN, False)]
    )
    some = containers.has_elements(state, only(source)) is True if isinstance(only(source), Address) else False  # type: ignore[arg-type]
    return [(state, one(containers.make_many(m, state, act, spot, one(pair), some, "pairs")))]


def _pairs(m: Machine, state: State, rows: list[list[Value]], spot: Spot, act: Activation) -> Value:
    outer = containers.make_empty(m, state, act, "list", spot, "pairs")
    for index, row in enumerate(rows):
        inner = containers.make_empty(m, state, act, "tuple", spot, index)
        for value in row:
            containers.append(state, inner, value, distinct=True)
        containers.append(state, outer, one(inner), distinct=True)
    return one(outer)


def _zip(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = [containers.known_elements(state, only(value)) for value in arguments.positional]
    if known and all(part is not None and len(part) <= containers.UNROLLED for part in known):
        rows = [list(row) for row in zip(*(part for part in known if part is not None), strict=False)]
        return [(state, _pairs(m, state, rows, spot, act))]
    elements = [(containers.any_element(state, value) or UNKNOWN, False) for value in arguments.positional]
    row = containers.make(m, state, act, "tuple", spot, elements)
    return [(state, one(containers.make_many(m, state, act, spot, one(row), False, "rows")))]


def _map(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``map(function, iterable)``: built at once."""
    function = arguments.get("", 0) or UNKNOWN
    made = containers.make_empty(m, state, act, "list", spot)

    def visit(state: State, element: Value) -> list[State]:
        states: list[State] = []
        for after, value in m.call(m, state, function, Arguments([element], {}), spot, act):
            containers.append(after, made, value)
            states.append(after)
        return states

    source = arguments.get("", 1) or UNKNOWN
    return [(after, one(made)) for after in m.iterate(m, state, source, spot, act, visit)]


def _filter(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    source = arguments.get("", 1) or UNKNOWN
    element = containers.any_element(state, source) or UNKNOWN
    return [(state, one(containers.make_many(m, state, act, spot, element)))]


def _next(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``next(iterator)``."""
    default = arguments.get("", 1)
    iterator = arguments.get("", 0) or UNKNOWN
    return each_atom(state, iterator, act, lambda state, atom: next_of(m, state, atom, spot, act, default))


def next_of(m: Machine, state: State, atom: Atom, spot: Spot, act: Activation, default: Value | None = None) -> Results:
    """The next element of an iterator; a generator runs to its next ``yield``."""
    if isinstance(atom, Address) and atom.kind == "generator":
        reached: Results = []

        def yield_to(state: State, value: Value, inner: Activation) -> Results:
            reached.append((state, value))
            return []

        process = state.process
        resume(m, state, atom, spot, act, yield_to)
        for after, _ in reached:
            start_generator(after, atom, process)
        return reached or [(state, default if default is not None else UNKNOWN)]
    if isinstance(atom, Address) and atom.kind in containers.KINDS:
        return [(state, join_values(containers.any_element(state, one(atom)), default or NOTHING) or UNKNOWN)]
    if isinstance(atom, Address) and atom.kind == "instance":
        return call_method(m, state, atom, "__next__", spot, act)
    if isinstance(atom, Address) and atom.kind == "generator expression":
        found: Results = []

        def keep(state: State, value: Value) -> list[State]:
            found.append((state, value))
            return []

        m.iterate_pending(m, state, atom, keep)
        return found or [(state, default if default is not None else UNKNOWN)]
    return [(state, UNKNOWN)]


def _consume(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``any``, ``all``, ``sum`` …: runs through the iterable."""
    source = arguments.get("", 0) or UNKNOWN
    return [(after, UNKNOWN) for after in m.iterate(m, state, source, spot, act, lambda state, _: [state])]


def _type(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    atom = only(arguments.get("", 0) or UNKNOWN)
    if isinstance(atom, Address) and atom.kind == "instance" and len(arguments.positional) == 1:
        return [(state, one(class_of(atom)))]
    return [(state, UNKNOWN)]


def _str(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    given = arguments.get("", 0)
    return [(state, constant("") if given is None else containers.text_of([given]))]


def _id(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    atom = only(arguments.get("", 0) or UNKNOWN)
    return [(state, one(Text((Constant("id"), atom))) if isinstance(atom, Address) else UNKNOWN)]


def _bool(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    verdicts = {truth(state, atom) for atom in arguments.get("", 0) or NOTHING}
    return [(state, boolean(verdicts.pop()) if len(verdicts) == 1 else UNKNOWN)]


def _int(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    found = constant_of(arguments.get("", 0) or UNKNOWN)
    return [(state, constant(int(found)) if isinstance(found, int) else UNKNOWN)]


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


def _print(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Writes to ``file``, or to what the program has put in the place of ``sys.stdout``."""
    file = arguments.get("file") or state.heap.get(m.world, "sys.stdout") - ABSENT
    states = [state]
    for atom in in_order(file):
        if isinstance(atom, Address) and atom.kind == "instance":
            written = Arguments([UNKNOWN], {})
            states = [
                after for before in states for after, _ in call_method(m, before, atom, "write", spot, act, written)
            ]
    return [(after, NONE) for after in states]


FUNCTIONS: dict[str, Handler] = {
    "builtins.print": _print,
    "builtins.callable": _callable,
    "builtins.getattr": _getattr,
    "builtins.hasattr": _hasattr,
    "builtins.setattr": _setattr,
    "builtins.delattr": _delattr,
    "builtins.isinstance": _isinstance,
    "builtins.super": _super,
    "builtins.list": _container("list"),
    "builtins.tuple": _container("tuple"),
    "builtins.set": _container("set"),
    "builtins.frozenset": _container("set"),
    "builtins.dict": _container("dict"),
    "builtins.dict.fromkeys": _from_keys,
    "collections.OrderedDict": _container("dict"),
    "collections.deque": _container("list"),
    "collections.defaultdict": _default_dict,
    "weakref.WeakKeyDictionary": _container("dict"),
    "weakref.WeakValueDictionary": _container("dict"),
    "weakref.WeakSet": _container("set"),
    "builtins.range": _range,
    "builtins.sorted": _same_elements,
    "builtins.reversed": _same_elements,
    "builtins.iter": _same_elements,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.map": _map,
    "builtins.filter": _filter,
    "builtins.next": _next,
    "builtins.any": _quantify(True),
    "builtins.all": _quantify(False),
    "builtins.len": _len,
    "builtins.sum": _consume,
    "builtins.type": _type,
    "builtins.str": _str,
    "builtins.id": _id,
    "builtins.bool": _bool,
    "builtins.int": _int,
}


def _object_new(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``object.__new__(cls)``, reached through ``super()``."""
    results: Results = []
    for cls in arguments.get("", 0) or one(receiver):
        if isinstance(cls, Address) and cls.kind == "class":
            results.append((state, one(m.allocate(state, act, "instance", spot, {}, cls, cls))))
    return results or [(state, UNKNOWN)]


def _type_call(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``type.__call__(cls, …)``, reached through a metaclass's ``super()``."""
    if isinstance(receiver, Address) and receiver.kind == "class":
        return instantiate(m, state, receiver, arguments, spot, act)
    return [(state, UNKNOWN)]


def _object_init(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return [(state, NONE)]


def _object_setattr(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = string_of(arguments.get("", 0) or UNKNOWN)
    if name is not None and isinstance(receiver, Address) and receiver in state.heap:
        state.heap.set(receiver, name, arguments.get("", 1) or UNKNOWN)
    return [(state, NONE)]


def _get_variable(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    assert isinstance(receiver, Address)
    value = state.heap.get(receiver, "value")
    return [(state, value - ABSENT if value != ABSENT else state.heap.get(receiver, "default") - ABSENT)]


def _set_variable(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    if isinstance(receiver, Address):
        state.heap.set(receiver, "value", arguments.get("value", 0) or UNKNOWN)
    return [(state, UNKNOWN)]


def _clear_cache(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``function.cache_clear()``."""
    if isinstance(receiver, Address):
        for table in state.heap.get(receiver, "memory") - ABSENT:
            if isinstance(table, Address):
                containers.clear(state, table)
    return [(state, NONE)]


def _generator_close(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return [(state, NONE)]


def _generator_send(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return _next(m, state, Arguments([one(receiver)], {}), spot, act)


METHODS: dict[tuple[str, str], MethodHandler] = {
    ("type", "__new__"): _object_new,
    ("object", "__new__"): _object_new,
    ("type", "__call__"): _type_call,
    ("object", "__init__"): _object_init,
    ("object", "__init_subclass__"): _object_init,
    ("object", "__setattr__"): _object_setattr,
    ("property", "setter"): property_part("set"),
    ("property", "getter"): property_part("get"),
    ("property", "deleter"): property_part("delete"),
    ("cached", "cache_clear"): _clear_cache,
    ("variable", "get"): _get_variable,
    ("variable", "set"): _set_variable,
    ("generator", "close"): _generator_close,
    ("generator", "send"): _generator_send,
    ("generator", "__next__"): _generator_send,
}
