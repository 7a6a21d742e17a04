"""Functions of the standard library that call, wrap or keep callables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents, modules, plugins
from zmqforklint.machine.activation import Activation, FunctionInfo, Results
from zmqforklint.machine.apart import split
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import PARTIAL_METHOD
from zmqforklint.machine.library import applications, handover, hooks, job_pools, registered, unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import each_atom
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Spot,
    Text,
    Value,
    constant,
    constant_of,
    one,
    only,
    plain,
    string_of,
)
from zmqforklint.vocabulary import IncompleteKind


def inert(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Known to do nothing that matters."""
    return [(state, UNKNOWN)]


def make_inert(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """An object whose making does nothing that matters, but for how it will start processes, and what it will call."""
    for called in model.each_argument("calls"):
        function = registered.functions_in(state, arguments.get(*called) or NOTHING)
        if function is not None:
            registered.keep(m, state, function, is_first=True)
    if model.flag("application") and made in state.heap:
        applications.keep(m, state, model, made, spot, act)
    job_pools.keep(state, model, made, arguments)
    name = model.text("start-argument")
    given = arguments.get(*model.argument("start-argument")) if name else None
    if given is not None and made in state.heap:
        state.heap.set(made, _START, given)
    return [state]


_START = "<start>"


def of_method(state: State, made: Atom, model: Model, arguments: Arguments) -> Arguments:
    """The arguments of a method, with the object itself where the model asks for it, and how that starts processes."""
    if model.text("objects") == "self":
        arguments = replace(arguments, keywords={**arguments.keywords, "self": one(made)})
    chosen = state.heap.get(made, _START) - ABSENT if isinstance(made, Address) else None
    if not chosen or not model.text("start-argument"):
        return arguments
    return replace(arguments, keywords={**arguments.keywords, model.argument("start-argument")[0]: chosen})


def _partial(kind: str) -> Handler:
    """``functools.partial``, and ``partialmethod``, of which reading it through an instance makes a partial."""

    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        function = arguments.get("func", 0) or UNKNOWN
        made = m.allocate(state, act, kind, spot, {"function": function}, None, None)
        rest = arguments.after(1)
        given = [(value, False) for value in rest.positional]
        state.heap.set(made, "args", one(containers.make(m, state, act, "tuple", spot, given)))
        pairs: list[tuple[Value | None, Value]] = [(constant(name), value) for name, value in rest.keywords.items()]
        state.heap.set(made, "keywords", one(containers.make_dict(m, state, act, spot, pairs)))
        handover.remember(m, made, rest)
        return [(state, one(made))]

    return make


partial = _partial("partial")
"""``functools.partial(function, …)``."""


_FINALISES = "<finalises>"
"""The field that tells a finaliser from other partials."""


def call_partial(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls what ``functools.partial`` made."""
    if state.heap.get(made, _FINALISES) == TRUE and state.heap.get(m.world, hooks.FINALISED) == TRUE:
        return [(state, NONE)]
    first = contents.known_elements(state, only(state.heap.get(made, "args"))) or []
    keywords, _ = contents.keyword_fields(state, only(state.heap.get(made, "keywords")))
    packed = Arguments(
        [*first, *arguments.positional], {**keywords, **arguments.keywords}, arguments.rest, arguments.open
    )
    return m.call(m, state, state.heap.get(made, "function") - ABSENT, packed, spot, act)


def _cache(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``lru_cache``, with or without parentheses, and ``cache``."""
    function = only(arguments.get("user_function", 0) or NONE)
    if isinstance(function, Address) and function.kind == "function":
        table = containers.make_empty(m, state, act, "dict", spot, "memory")
        fields: Variant = {"function": one(function), "memory": one(table)}
        return [(state, one(m.allocate(state, act, "cached", spot, fields, function)))]
    keeps_nothing = constant_of(arguments.get("maxsize", 0) or NONE) == 0
    return [(state, one(External("functools.<identity>" if keeps_nothing else "functools.cache")))]


def call_cached(
    m: Machine, state: State, cached: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls a cached function: what it gave for these arguments in this process's line is given again.

    With arguments that are not known, what it gave for any others may be given again.
    """
    memory = state.heap.get(cached, "memory") - ABSENT
    table = only(memory)
    assert isinstance(table, Address)
    function = state.heap.get(cached, "function") - ABSENT
    if arguments.open and not any(_takes_any(atom) for atom in function):
        arguments = NO_ARGUMENTS
    keys = [contents.key_of(state, value) for value in arguments.all()]
    key = None if None in keys or arguments.open else Text(tuple(atom for atom in keys if atom is not None))
    if key is None:
        kept = contents.any_value(state, table)
        pieces = [*([(state.copy(), kept)] if kept else []), (state, ABSENT)]
    else:
        pieces = split(state, table, key)
    results = [piece for piece in pieces if piece[1] != ABSENT]
    for before in (piece for piece, kept in pieces if kept == ABSENT):
        with act.choosing(len(pieces) > 1):
            made = m.call(m, before, function, arguments, spot, act)
        for after, value in made:
            if table in after.heap:
                after.heap.add(table, contents.REST if key is None else key, value)
                m.observer.stored(value, cached.spot, "the function's cache")
            results.append((after, value))
    return results


def _takes_any(function: Atom) -> bool:
    """Whether it can be given anything at all."""
    info = function.payload if isinstance(function, Address) else None
    return not isinstance(info, FunctionInfo) or bool(info.form.parameters)


def _context_manager(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``contextlib.contextmanager``: calling the result gives the generator that ``with`` runs."""
    return [(state, arguments.get("func", 0) or UNKNOWN)]


def _property(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    fields: Variant = {"get": arguments.get("fget", 0) or UNKNOWN}
    setter = arguments.get("fset", 1)
    if setter is not None and setter != NONE:
        fields["set"] = setter
    return [(state, one(m.allocate(state, act, "property", spot, fields, only(fields["get"]))))]


def _cached_property(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    results = _property(m, state, arguments, spot, act)
    for after, value in results:
        made = only(value)
        if isinstance(made, Address):
            after.heap.set(made, "cached", UNKNOWN)
    return results


def property_part(name: str) -> Callable[[Machine, State, Atom, Arguments, Spot, Activation], Results]:
    """``@x.setter`` and its siblings: a new property with one more part."""

    def add(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        assert isinstance(receiver, Address)
        record = state.heap.record(receiver)
        fields = dict(record.variants[0]) if record is not None else {}
        fields[name] = arguments.get("function", 0) or UNKNOWN
        return [(state, one(m.allocate(state, act, "property", spot, fields, name)))]

    return add


def _wrapper(kind: str) -> Handler:
    def wrap(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        function = arguments.get("function", 0) or UNKNOWN
        return [(state, one(m.allocate(state, act, kind, spot, {"function": function}, only(function))))]

    return wrap


def _same(position: int = 0) -> Handler:
    def give(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        return [(state, arguments.get("", position) or UNKNOWN)]

    return give


def _weak_reference(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calling a weak reference gives what it refers to."""
    made = m.allocate(state, act, "giver", spot, {"result": arguments.get("", 0) or UNKNOWN})
    m.weak[made] = "values"
    return [(state, one(made))]


def _finalizer(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``weakref.finalize(object, function, …)``: called when the object goes, or by whoever calls what this gives.

    At exit, nobody calls them any more once they have had their turn, which the first that is made registers.
    """
    for atom in arguments.get("func", 1) or UNKNOWN:
        m.later(m, state, atom, spot, act)
    results = partial(m, state, arguments.after(1), spot, act)
    for after, value in results:
        for made in value:
            if isinstance(made, Address) and made in after.heap:
                after.heap.set(made, _FINALISES, TRUE)
        if after.heap.get(m.world, hooks.FINALISERS) == ABSENT:
            after.heap.set(m.world, hooks.FINALISERS, value)
    return results


def _wraps(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``functools.wraps(f)`` gives a decorator that changes nothing that matters."""
    return [(state, one(External("functools.<identity>")))]


def _import_module(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``importlib.import_module(name)``: of names of which some are known, no other counts."""
    given = arguments.get("name", 0) or UNKNOWN
    known = plain(given)
    if not known:
        m.note(IncompleteKind.DYNAMIC_IMPORT, spot, "the name of the imported module is computed")
        return plugins.load(m, state, only(given), act, spot)

    def import_one(state: State, atom: Atom) -> Results:
        name = string_of(one(atom)) or ""
        level = len(name) - len(name.lstrip("."))
        dotted = modules.absolute(m, act, name.lstrip("."), level) if level else name
        return modules.import_named(m, state, dotted, act, spot)

    return each_atom(state, known, act, import_one)


def _load_located(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``module_from_spec(spec)``: the module is there already when its loader executes it."""
    m.note(IncompleteKind.DYNAMIC_IMPORT, spot, "the place of the imported module is computed")
    return plugins.load(m, state, None, act, spot)


def _reload(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    module = only(arguments.get("module", 0) or UNKNOWN)
    if not isinstance(module, Address) or module.kind != "module":
        return [(state, UNKNOWN)]
    return modules.reload(m, state, module, act, spot)


def _submit(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return unknown.call_now(m, state, arguments.get("fn", 0) or UNKNOWN, arguments.after(1), spot, act)


def _thread_local(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    results = _namespace(m, state, arguments, spot, act)
    m.of_threads.update((atom, {}) for _, made in results for atom in made if isinstance(atom, Address))
    return results


def _bound(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``types.MethodType(function, receiver)``."""
    functions, receivers = arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or UNKNOWN
    return [(state, frozenset(Bound(function, receiver) for function in functions for receiver in receivers))]


def _namespace(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``types.SimpleNamespace(**fields)``, ``types.ModuleType(name)``: and no other attributes if all are known."""
    fields: Variant = dict(arguments.keywords.items())
    cls = External("types.SimpleNamespace" if arguments.open else "builtins.object")
    return [(state, one(m.allocate(state, act, "instance", spot, fields, "namespace", cls)))]


def _plain_object(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``object()``: what programs tell from all else."""
    return [(state, one(m.allocate(state, act, "instance", spot, {}, "object", External("builtins.object"))))]


FUNCTIONS: dict[str, Handler] = {
    "builtins.object": _plain_object,
    "functools.partial": partial,
    "functools.partialmethod": _partial(PARTIAL_METHOD),
    "functools.lru_cache": _cache,
    "functools.cache": _cache,
    "functools.wraps": _wraps,
    "functools.update_wrapper": _same(),
    "functools.<identity>": _same(),
    "typing.NewType": _wraps,
    "functools.cached_property": _cached_property,
    "weakref.ref": _weak_reference,
    "weakref.proxy": _same(),
    "weakref.WeakMethod": _weak_reference,
    "weakref.finalize": _finalizer,
    "contextlib.contextmanager": _context_manager,
    "contextlib.asynccontextmanager": _context_manager,
    "abc.abstractmethod": _same(),
    "typing.cast": _same(1),
    "typing.final": _same(),
    "typing.no_type_check": _same(),
    "typing.overload": _same(),
    "typing.override": _same(),
    "typing.runtime_checkable": _same(),
    "builtins.property": _property,
    "builtins.staticmethod": _wrapper("staticmethod"),
    "builtins.classmethod": _wrapper("classmethod"),
    "importlib.import_module": _import_module,
    "importlib.reload": _reload,
    "importlib.util.module_from_spec": _load_located,
    "builtins.__import__": _import_module,
    "types.MappingProxyType": _same(),
    "types.MethodType": _bound,
    "types.SimpleNamespace": _namespace,
    "types.ModuleType": _namespace,
    "argparse.Namespace": _namespace,
    "threading.local": _thread_local,
}
