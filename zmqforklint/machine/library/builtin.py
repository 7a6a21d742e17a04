"""Builtin functions and the methods of plain objects."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, loaded, pairs, texts
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.attributes import read_plainly
from zmqforklint.machine.classes import (
    NAMED_TUPLE,
    instantiate,
    mro,
)
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.environment import ENVIRONMENT
from zmqforklint.machine.heap import Address
from zmqforklint.machine.lazily import RUN
from zmqforklint.machine.library import files
from zmqforklint.machine.library.functions import property_part
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.library.iterables import next_of
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.own_fields import own_place
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import container_base, items_of
from zmqforklint.machine.suspended import close
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    boolean,
    constant,
    constant_of,
    one,
    only,
    string_of,
)

PLAIN_BASES = frozenset({"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", "enum.Enum"})


def _str(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    given = arguments.get("", 0)
    return [(state, constant(""))] if given is None else texts.spelled(m, state, [given], spot, act)


def _bool(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    verdicts = {truth(state, atom) for atom in arguments.get("", 0) or NOTHING}
    return [(state, boolean(verdicts.pop()) if len(verdicts) == 1 else UNKNOWN)]


def _int(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    found = constant_of(arguments.get("", 0) or (UNKNOWN if arguments.open else constant(0)))
    try:
        return [(state, constant(int(found)) if isinstance(found, int | str) else UNKNOWN)]
    except ValueError:
        act.raised.append((state, one(External("builtins.ValueError"))))
        return []


def _print(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Writes to ``file``, or to what the program has put in the place of ``sys.stdout``."""
    file = arguments.get("file") or state.heap.get(m.world, "sys.stdout") - ABSENT
    states = [after for after, _ in texts.spelled(m, state, arguments.positional, spot, act)]
    return [(after, NONE) for before in states for after in files.written(m, before, file, spot, act)]


def _getenv(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    environ = only(state.heap.get(m.world, ENVIRONMENT))
    if not isinstance(environ, Address):
        return [(state, UNKNOWN)]
    default = arguments.get("default", 1) or NONE
    return [(state, containers.look_up(state, environ, arguments.get("key", 0) or UNKNOWN, default))]


def _loaded(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sys.modules.get(name)``."""
    return [(state, loaded.look_up(m, state, arguments.get("", 0) or UNKNOWN, act))]


def _system(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``platform.system()``."""
    name = _SYSTEMS.get(m.assumptions.platform)
    return [(state, UNKNOWN if name is None else constant(name))]


_SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}


def _forget(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sys.modules.pop(name, default)``."""
    name = arguments.get("", 0) or UNKNOWN
    value = loaded.look_up(m, state, name, act)
    loaded.forget(m, state, name)
    return [(state, value)]


def _load(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sys.modules.update(modules)``."""
    results: Results = []
    for after, given in pairs.as_dict(m, state, arguments, spot, act):
        for name, module in contents.keyword_fields(after, given)[0].items():
            loaded.put(m, after, constant(name), module)
        results.append((after, NONE))
    return results


def _load_first(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sys.modules.setdefault(name, module)``."""
    name, module = arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or NONE
    found = loaded.look_up(m, state, name, act)
    if found != UNKNOWN:
        return [(state, found)]
    loaded.put(m, state, name, module)
    return [(state, module)]


FUNCTIONS: dict[str, Handler] = {
    "os.getenv": _getenv,
    "platform.system": _system,
    "sys.modules.get": _loaded,
    "sys.modules.pop": _forget,
    "sys.modules.setdefault": _load_first,
    "sys.modules.update": _load,
    "builtins.print": _print,
    "builtins.str": _str,
    "builtins.repr": _str,
    "builtins.bool": _bool,
    "builtins.int": _int,
}


def _object_new(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``object.__new__(cls)``, reached through ``super()``."""
    results: Results = []
    if m.making and any(isinstance(atom, Address) and m.making[-1] is not atom for atom in arguments.get("", 0) or ()):
        fields, _ = contents.keyword_fields(state, only(arguments.get("", 3) or UNKNOWN))
        for name, value in fields.items():
            state.heap.set(m.making[-1], name, value)
        return [(state, one(m.making[-1]))]
    for cls in arguments.get("", 0) or one(receiver):
        if isinstance(cls, Address) and cls.kind == "class":
            made = m.allocate(state, act, "instance", spot, {}, cls, cls)
            states = [state]
            if NAMED_TUPLE in mro(cls):  # a tuple has its elements from the beginning
                states = m.initialise_data(m, state, made, cls, arguments.after(1), spot, act)
            elif container_base(made) in ("tuple", "set"):
                states = _filled(m, state, made, arguments.get("", 1), spot, act)
            results.extend((after, one(made)) for after in states)
    return results or [(state, UNKNOWN)]


def _filled(m: Machine, state: State, made: Address, source: Value | None, spot: Spot, act: Activation) -> list[State]:
    """What cannot be changed has its elements from the beginning."""
    items = items_of(m, state, made)
    if source is None or items is None:
        return [state]

    def add(state: State, element: Value) -> list[State]:
        containers.append(state, items, element, distinct=act.counts)
        return [state]

    return m.iterate(m, state, source, spot, act, add)


def _type_call(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``type.__call__(cls, …)``, reached through a metaclass's ``super()``."""
    if isinstance(receiver, Address) and receiver.kind == "class":
        return instantiate(m, state, receiver, arguments, spot, act)
    return [(state, UNKNOWN)]


def _subclasses(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``cls.__subclasses__()``: the classes defined so far that derive from it."""
    m.reading.beyond()
    found = [cls for cls in m.classes if cls in state.heap and cls is not receiver and receiver in mro(cls)]
    items = [(one(cls), False) for cls in found]
    return [(state, one(containers.make(m, state, act, "list", spot, items)))]


def _object_init(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return [(state, NONE)]


def _object_setattr(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = string_of(arguments.get("", 0) or UNKNOWN)
    if name is not None and isinstance(receiver, Address) and receiver in state.heap:
        state.heap.set(*own_place(state, receiver, name), arguments.get("", 1) or UNKNOWN)
    return [(state, NONE)]


def _object_delattr(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = string_of(arguments.get("", 0) or UNKNOWN)
    if name is not None and isinstance(receiver, Address) and receiver in state.heap:
        state.heap.delete(*own_place(state, receiver, name))
    return [(state, NONE)]


def _object_getattribute(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = string_of(arguments.get("", 0) or UNKNOWN)
    if name is None or not isinstance(receiver, Address) or receiver not in state.heap:
        return [(state, UNKNOWN)]
    return read_plainly(m, state, receiver, name, spot, act)


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
    assert isinstance(receiver, Address)
    return [(after, NONE) for after in close(m, state, receiver, spot, act)]


def _generator_send(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return next_of(m, state, receiver, spot, act, sent=arguments.get("", 0) or NONE)


def _generator_throw(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return next_of(m, state, receiver, spot, act, thrown=arguments.get("", 0) or UNKNOWN)


METHODS: dict[tuple[str, str], MethodHandler] = {
    ("type", "__new__"): _object_new,
    ("object", "__new__"): _object_new,
    ("type", "__call__"): _type_call,
    ("type", "__subclasses__"): _subclasses,
    ("type", "__init__"): _object_init,
    ("object", "__init__"): _object_init,
    ("object", "__init_subclass__"): _object_init,
    ("object", "__setattr__"): _object_setattr,
    ("object", "__delattr__"): _object_delattr,
    ("object", "__getattribute__"): _object_getattribute,
    ("property", "setter"): property_part("set"),
    ("property", "getter"): property_part("get"),
    ("property", "deleter"): property_part("delete"),
    ("cached", "cache_clear"): _clear_cache,
    ("generator", "close"): _generator_close,
    ("generator", "send"): _generator_send,
    ("generator", "throw"): _generator_throw,
    **{(kind, "__next__"): _generator_send for kind in RUN},
}
