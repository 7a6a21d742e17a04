"""Where execution begins: the program's root, what it registered for later, and what nothing calls."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TypeVar

from zmqforklint.machine import assumed, environment, loaded, modules, serving
from zmqforklint.machine.activation import Activation, ClassInfo, FunctionInfo
from zmqforklint.machine.classes import call_class, call_method, find_in_class, mro
from zmqforklint.machine.heap import Address, Heap
from zmqforklint.machine.library import children, fixtures, hooks, log_gates, turns, unknown
from zmqforklint.machine.machine import ANYTHING, NO_SPAN, Arguments, Machine, OutOfBudgetError
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, SYSTEM_EXIT, UNKNOWN, UNKNOWN_ATOM, Spot, Value, one, only
from zmqforklint.machine.ways import DOUBTFUL
from zmqforklint.vocabulary import IncompleteKind

T = TypeVar("T")

ENTRY_STEPS = 15_000
"""How many steps one assumed entry point may cost."""

PUBLIC_METHODS = 40
"""How many methods of one class are tried as entry points."""


def run_root(m: Machine, reached: AbstractSet[str]) -> list[State]:
    """Executes the machine's program from its root to its end; gives the states in which its first process ends.

    ``reached`` names the modules that other programs have run: the library program leaves them out.
    """
    ended = _run_whole(m, reached)
    if m.mail.deliver():
        m.begin_again()
        ended = _run_whole(m, reached)
    return [done for done in ended if done.process is m.first]


def _run_whole(m: Machine, reached: AbstractSet[str]) -> list[State]:
    state = State(m.first, Heap(m.reading))
    environment.begin(m, state, {})
    nothing: list[State] = []
    return _guarded(m, lambda: _run_root(m, state, reached), nothing, m.own_limit)


def accounted_for(m: Machine, roots: Sequence[State]) -> set[Spot]:
    """The places of the functions and classes that the program called or is going to try."""
    return m.called | {_place_of(m, address) for state in roots for _, address in _uncalled(m, state)}


def _guarded(m: Machine, work: Callable[[], T], otherwise: T, limit: int) -> T:
    """Runs one entry point within its budget."""
    m.steps, m.limit = 0, limit
    m.care.spent(0, limit)
    try:
        return work()
    except OutOfBudgetError:
        m.note(
            IncompleteKind.BUDGET, (m.program.path or ".", NO_SPAN), "this program costs more than the analysis spends"
        )
        return otherwise


def _run_root(m: Machine, state: State, reached: AbstractSet[str]) -> list[State]:
    """The root's module body, for a console script also its function; every process to its end."""
    program = m.program
    if program.path is None:
        return _finish(m, _import_all(m, state, reached))
    if program.serving is not None:
        ended = serving.run(m, state, program.serving)
    else:
        rows = modules.run_module(m, state, program.path, None, None, as_main=program.main is not None)
        ended = [after for after, _ in rows]
    if program.entry:
        ended = _call_entry(m, ended, program.path, program.entry.partition(":")[2])
    for after, exception in m.ended:
        if exception != one(SYSTEM_EXIT):
            m.note(IncompleteKind.ENDED_PATH, (program.path, NO_SPAN), "a path ends in an unhandled exception")
        ended.extend(_uncaught(m, after, exception, program.path))
    return _finish(m, ended)


def _uncaught(m: Machine, state: State, exception: Value, path: str) -> list[State]:
    """The states once an exception has come to the end of the program."""
    spot = (path, NO_SPAN)
    passed = Arguments([UNKNOWN, exception, UNKNOWN], {})
    return hooks.uncaught(m, state, "sys.excepthook", exception, passed, spot, root_activation(m, state, spot))


def _finish(m: Machine, ended: list[State]) -> list[State]:
    finished: list[State] = []
    spot = (m.program.path or "", NO_SPAN)
    for state in gather(ended, None):
        act = root_activation(m, state, spot)
        turns.take(m, state, act)
        for after in unknown.run_pending(m, state, act):
            for last in hooks.run_event(m, after, hooks.EXIT, spot, act):
                hooks.finalise(m, last, spot, act)
            hooks.rest(m, after)
            finished.append(after)
    for resting in list(m.resting.values()):
        hooks.deliver(m, resting, spot, root_activation(m, resting, spot))
    return finished


def root_activation(m: Machine, state: State, spot: Spot) -> Activation:
    """The root of what runs when no module body does."""
    path = m.program.path or next(iter(m.project.modules), "")
    module = loaded.module_address(m, path, as_main=m.program.main is not None)
    return Activation(
        kind="entry",
        label="entry",
        path=path,
        module=module,
        frame=module,
        trail=m.root.down(spot, "entry"),
        process=state.process,
    )


def _call_entry(m: Machine, states: list[State], path: str, name: str) -> list[State]:
    done: list[State] = []
    for state in states:
        module = loaded.module_address(m, path)
        function = state.heap.get(module, name) - ABSENT
        act = root_activation(m, state, (path, NO_SPAN))
        act.module = act.frame = module
        done.extend(
            after for after, _ in m.call(m, state, function or UNKNOWN, Arguments([], {}), (path, NO_SPAN), act)
        )
        done.extend(after for raised, exception in act.raised for after in _uncaught(m, raised, exception, path))
    return done


def _import_all(m: Machine, state: State, reached: AbstractSet[str]) -> list[State]:
    """A library: all its modules are imported, in order of their names."""
    states = [state]
    files = m.project.modules if m.program.library is None else m.program.library
    for path in sorted(set(files) - reached):
        before = states
        states = [after for done in before for after, _ in modules.run_module(m, done, path, None, None)]
        states = gather([*states, *(after for after, _ in m.ended)], None)
        m.ended.clear()
        states = states or before
    return states


def run_registered(m: Machine, states: list[State], elsewhere: Container[Spot]) -> None:
    """Calls what may be called from outside, to a fixpoint, as far as the budget for all of it goes.

    ``states`` are what ``run_root`` gave; ``elsewhere`` is what earlier programs account for.
    """
    spot = (m.program.path or "", NO_SPAN)
    known = set(m.called)
    spent = 0
    for state in states:
        while True:
            targets = [target for target in _uncalled(m, state) if _place_of(m, target[1]) not in known]
            targets = [target for target in targets if _place_of(m, target[1]) not in elsewhere]
            if not targets:
                break
            for target in targets:
                known.add(_place_of(m, target[1]))
                if spent > m.own_limit:
                    m.note(IncompleteKind.BUDGET, target[1].spot, "too many entry points to try this one")
                    continue
                _guarded(m, partial(_try, m, state.copy(), target, spot), None, ENTRY_STEPS)
                spent += m.steps


def _is_forker(made: Address | None) -> bool:
    """Whether a decorator made something of a function that forks and runs it in the child."""
    return made is not None and made.kind == children.FORKER


def _uncalled(m: Machine, state: State) -> list[tuple[str, Address]]:
    """What may be called from outside: what a library was given, and in packages what nothing called."""
    found = [
        ("function", address)
        for address in m.entries
        if address.kind == "function" and not _was_called(m, address)
        if _is_forker(m.decorated.get(address)) or _may_fork(m, address)
    ]
    held: set[Address] = set()
    for address in state.heap.addresses():
        if address.kind == "module" and _is_library(m, address):
            record = state.heap.record(address)
            for variant in record.variants if record is not None else ():
                held.update(atom for value in variant.values() for atom in value if isinstance(atom, Address))
    for address in held - m.entries:
        if not _may_fork(m, address):
            continue
        if address.kind == "function" and not _was_called(m, address):
            found.append(("function", address))
        elif address.kind == "class" and address in m.classes and address not in m.instantiated:
            found.append(("class", address))
    return sorted(set(found), key=lambda target: target[1].index)


def _place_of(m: Machine, address: Address) -> Spot:
    """Where a function or class stands: the same in every program."""
    info = address.payload
    return m.mentions.place_of(info.form) if isinstance(info, FunctionInfo | ClassInfo) else address.spot


def _may_fork(m: Machine, address: Address) -> bool:
    if isinstance(address.payload, FunctionInfo):
        return m.mentions.may_fork(address.payload.form)
    return any(
        isinstance(atom, Address) and isinstance(atom.payload, ClassInfo) and m.mentions.may_fork(atom.payload.form)
        for atom in mro(address)
    )


def _is_library(m: Machine, module: Address) -> bool:
    """Whether a module is there to be used by others: any in a program without a root, else those of packages."""
    lowered = m.project.modules.get(module.spot[0])
    return lowered is not None and (m.program.path is None or lowered.is_package or "." in lowered.module)


def _was_called(m: Machine, function: Address) -> bool:
    return isinstance(function.payload, FunctionInfo) and _place_of(m, function) in m.called


def _try(m: Machine, state: State, target: tuple[str, Address], spot: Spot) -> None:
    kind, address = target
    state.doubt |= DOUBTFUL
    log_gates.configured_elsewhere(m, state)
    act = root_activation(m, state, spot)
    path = address.spot[0]
    act.path = path
    place: Spot = address.spot
    for ready, arguments in assumed.call_of(m, state, address, act):
        if kind == "function":
            _try_function(m, ready, address, arguments, place, act)
            continue
        for after, made in call_class(m, ready, address, arguments, place, act):
            for atom in made:
                if isinstance(atom, Address) and atom.kind == "instance":
                    _try_methods(m, after, address, atom, place, act)


def _try_function(
    m: Machine, state: State, function: Address, arguments: Arguments, spot: Spot, act: Activation
) -> None:
    callee = one(m.decorated.get(function, function))
    for ready, given in fixtures.for_test(m, state, function, arguments, spot, act):
        for after, _ in m.call(m, ready, callee, given, spot, act):
            unknown.run_pending(m, after, act)


def _try_methods(m: Machine, state: State, cls: Address, made: Address, spot: Spot, act: Activation) -> None:
    """Calls the public methods that nothing called, each after the constructor alone, then once more after all."""
    names = [name for name in _methods(state, cls) if not name.startswith("_")][:PUBLIC_METHODS]
    combined = state.copy()
    for name in names:
        for after in _try_method(m, state.copy(), made, name, spot, act):
            if after.process is combined.process:
                combined = combined.join(after)
    for name in names:
        _try_method(m, combined.copy(), made, name, spot, act)


def _try_method(m: Machine, state: State, made: Address, name: str, spot: Spot, act: Activation) -> list[State]:
    holder = find_in_class(state, made, name)
    function = only(state.heap.get(holder, name)) if holder is not None else None
    rows = fixtures.for_test(m, state, function or UNKNOWN_ATOM, ANYTHING, spot, act, one(made))
    return [after for ready, given in rows for after, _ in call_method(m, ready, made, name, spot, act, given)]


def _methods(state: State, cls: Address) -> list[str]:
    found: list[str] = []
    for atom in mro(cls):
        record = state.heap.record(atom) if isinstance(atom, Address) else None
        for variant in record.variants if record is not None else ():
            for name, value in variant.items():
                if isinstance(name, str) and any(isinstance(a, Address) and a.kind == "function" for a in value):
                    if name not in found:
                        found.append(name)
    return found
