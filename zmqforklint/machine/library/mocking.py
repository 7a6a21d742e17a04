"""``unittest.mock.patch``: what a module, a class or an object has under a name is another thing for a while."""

from __future__ import annotations

from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine import modules
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Key, Variant
from zmqforklint.machine.kinds import PATCHED
from zmqforklint.machine.library import mocked_items, unit_tests
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.own_fields import own_place
from zmqforklint.machine.results import in_order
from zmqforklint.machine.setting import set_attribute
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    TRUE,
    UNKNOWN,
    Atom,
    External,
    Method,
    Spot,
    Value,
    boolean,
    constant,
    one,
    only,
    string_of,
)

_HOLDER = "<holder>"
"""The field that holds where something is replaced: the thing itself, or its dotted name."""

_NAME, _NEW, _OLD = "<name>", "<new>", "<old>"

_PASSES = "<passes>"
"""The field that says whether a function that is decorated is given the stand-in."""

_ITEMS = "<items>"
"""The field that says that not an attribute is replaced, but items of a mapping."""

_DOING = ("side_effect", "wraps")
"""Arguments that name what a call of the stand-in calls."""


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps what is replaced, and by what."""
    if model.text("values") and made in state.heap:
        mocked_items.keep(state, model, made, arguments)
        fields: Variant = {_HOLDER: arguments.get(*model.argument("target")) or UNKNOWN, _PASSES: FALSE, _ITEMS: TRUE}
        return _kept(state, made, fields)
    holder, name = _replaced(model, arguments)
    if name is None or made not in state.heap:
        return [state]
    new = arguments.get(*model.argument("new"))
    stand_in = new or _stand_in(m, state, model, arguments, spot, act)
    fields = {_HOLDER: holder, _NAME: constant(name), _NEW: stand_in, _PASSES: boolean(new is None)}
    return _kept(state, made, fields)


def _kept(state: State, made: Address, fields: Variant) -> list[State]:
    for key, value in fields.items():
        state.heap.set(made, key, value)
    return [state]


def _stand_in(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Value:
    """The mock that is made where nothing else is given."""
    for name in _DOING:
        if (does := arguments.get(name)) is not None:
            return does
    result = arguments.get(model.text("result")) or UNKNOWN
    return one(m.allocate(state, act, "giver", spot, {"result": result}))


def _replaced(model: Model, arguments: Arguments) -> tuple[Value, str | None]:
    target = arguments.get(*model.argument("target")) or UNKNOWN
    if model.text("attribute"):
        return target, string_of(arguments.get(*model.argument("attribute")) or UNKNOWN)
    holder, _, name = (string_of(target) or "").rpartition(".")
    return constant(holder), name or None


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Entering or starting it replaces; leaving or stopping it puts back. As a decorator it does so for each call."""
    patch = method.receiver
    if not isinstance(patch, Address):
        return [(state, UNKNOWN)]
    if method.name in ("__enter__", "start"):
        return _replace(m, state, patch, spot, act)
    if method.name in ("__exit__", "stop"):
        _put_back(m, state, patch)
    if method.name == "__call__":
        return [(state, _decorated(m, state, patch, arguments.get("func", 0) or UNKNOWN, spot, act))]
    return [(state, NONE)]


def _replace(m: Machine, state: State, patch: Address, spot: Spot, act: Activation) -> Results:
    if state.heap.get(patch, _ITEMS) == TRUE:
        return _replace_items(m, state, patch, spot, act)
    name, new = string_of(state.heap.get(patch, _NAME)), state.heap.get(patch, _NEW) - ABSENT
    if name is None:
        return [(state, UNKNOWN)]
    results: Results = []
    for after, holder in _holders(m, state, state.heap.get(patch, _HOLDER), spot, act):
        atom = only(holder)
        if not isinstance(atom, Address | External):
            results.append((after, new))
            continue
        after.heap.set(patch, _HOLDER, holder)
        after.heap.set(patch, _OLD, after.heap.get(*_place(m, after, atom, name)))
        results.extend((then, new) for then in set_attribute(m, after, atom, name, new, spot, act))
    return results


def _replace_items(m: Machine, state: State, patch: Address, spot: Spot, act: Activation) -> Results:
    results = _holders(m, state, state.heap.get(patch, _HOLDER), spot, act)
    for after, mapping in results:
        after.heap.set(patch, _HOLDER, mapping)
        mocked_items.replace(m, after, patch, only(mapping))
    return results


def _holders(m: Machine, state: State, holder: Value, spot: Spot, act: Activation) -> Results:
    """Where something is replaced; what is named by a text is imported, as far as it is a module."""
    dotted = string_of(holder)
    if dotted is None:
        return [(state, holder)]
    parts = dotted.split(".")
    for count in range(len(parts), 0, -1):
        module = ".".join(parts[:count])
        if _is_own(m, state, module, act):
            rows: Results = modules.import_named(m, state, module, act, spot)
            for name in parts[count:]:
                rows = [
                    row
                    for before, value in rows
                    for atom in value
                    for row in m.attribute(m, before, atom, name, spot, act)
                ]
            return rows
    return [(state, one(External(dotted)))]


def _is_own(m: Machine, state: State, module: str, act: Activation) -> bool:
    running = string_of(state.heap.get(act.module, "__name__"))
    return module == running or m.project.find(act.path, module) is not None


def _put_back(m: Machine, state: State, patch: Address) -> None:
    old, name = state.heap.get(patch, _OLD), string_of(state.heap.get(patch, _NAME))
    atom = only(state.heap.get(patch, _HOLDER))
    if state.heap.get(patch, _ITEMS) == TRUE:
        mocked_items.put_back(m, state, patch, atom)
    if name is None or not isinstance(atom, Address | External):
        return
    holder, key = _place(m, state, atom, name)
    if old == ABSENT:
        state.heap.delete(holder, key)
    elif holder in state.heap:
        state.heap.set(holder, key, old)


def _place(m: Machine, state: State, holder: Address | External, name: str) -> tuple[Address, Key]:
    """Where it is kept what the holder has under the name."""
    if isinstance(holder, External):
        return m.world, f"{holder.name}.{name}"
    return own_place(state, holder, name) if holder.kind == "instance" else (holder, name)


def _decorated(m: Machine, state: State, patch: Address, target: Value, spot: Spot, act: Activation) -> Value:
    """A function that is called while the patch is there; of a class of tests, each test becomes one."""
    return frozenset(_patched(m, state, patch, atom, spot, act) for atom in in_order(target))


def _patched(m: Machine, state: State, patch: Address, atom: Atom, spot: Spot, act: Activation) -> Atom:
    if isinstance(atom, Address) and atom.kind == "class":
        for name in unit_tests.tests_of(state, atom):
            if (test := state.heap.get(atom, name)) != ABSENT:
                state.heap.set(atom, name, _decorated(m, state, patch, test, spot, act))
        return atom
    patches: tuple[Address, ...] = (patch,)
    function = atom
    if isinstance(atom, Address) and atom.kind == PATCHED and isinstance(atom.payload, tuple):
        patches, function = (*atom.payload, patch), only(state.heap.get(atom, "function")) or atom
    made = m.allocate(state, act, PATCHED, spot, {"function": one(function)}, (atom, patch), patches)
    if isinstance(function, Address):
        m.entries.add(function)
        m.decorated[function] = made
    return made


def call_patched(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Replaces in the order in which the decorators were applied, calls the function and puts back."""
    assert isinstance(made.payload, tuple)
    rows: list[tuple[State, Arguments]] = [(state, arguments)]
    for patch in made.payload:
        rows = [
            (after, replace(given, positional=[*given.positional, new]) if _passes(after, patch) else given)
            for before, given in rows
            for after, new in _replace(m, before, patch, spot, act)
        ]
    results: Results = []
    for ready, given in rows:
        outer, act.raised = act.raised, []
        returned = m.call(m, ready, ready.heap.get(made, "function") - ABSENT, given, spot, act)
        raised, act.raised = act.raised, outer
        for after, _ in (*returned, *raised):
            for patch in reversed(made.payload):
                _put_back(m, after, patch)
        act.raised.extend(raised)
        results.extend(returned)
    return results


def _passes(state: State, patch: Address) -> bool:
    return state.heap.get(patch, _PASSES) == TRUE
