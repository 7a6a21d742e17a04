"""What a child process executes for a library: functions it is given, methods of objects, registered handlers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_class, class_of, mro
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import (
    applications,
    forking,
    fresh,
    handover,
    hooks,
    processes,
    registered,
    switches,
    tasks,
    threads,
    unknown,
)
from zmqforklint.machine.library.iterables import next_of
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, UNKNOWN, Atom, Method, Spot, Value, join_values, one, only
from zmqforklint.machine.ways import doubtful_if

FORKER = "forker"
"""The kind of what a decorator makes of a function that is to run in a child."""

Task = tuple[Value, Arguments, str]
"""A callable, what it gets, and what it is to a person."""

Copying = Callable[[Value], Value]
"""What becomes of a value on its way to the child."""

Tasks = Callable[[State, Copying], Iterable[Task]]
"""What a child does, told in its own state."""

Handed = tuple[Value, Spot, str]
"""An argument on its way to a child, where it stands, and its name."""


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A function that calls the program's code: in a child, or here."""
    function = given(model, arguments, "function")
    if function is None and not model.text("objects") and not model.flag("handlers"):
        return unknown.call(m, state, model.name, arguments, spot, act)
    if model.text("where") == "beside" and function is not None:
        return tasks.create(m, state, function, spot, act)
    if model.text("where") == "here" and function is not None:
        return _run_here(m, state, function, _passed(state, model, arguments), spot, act)

    def given_to_it(inner: State, copied: Copying) -> Iterator[Task]:
        return _tasks(m, inner, model, arguments, copied, spot, act)

    if model.text("where") == "here":
        only = model.text("only")
        served = _serve_here(m, state, given_to_it(state, _as_it_is), spot, act, model.names("serves"), only)
        return [(unknown.while_waiting(m, served, spot, act) if model.flag("handlers") else served, UNKNOWN)]
    forks = switches.decisions(m, model, arguments)
    args = given(model, arguments, "args")
    handed = [(args, arguments.spot(*model.argument("args")) or spot, "args")] if args is not None else []
    return switched(m, state, model, forks, _start_argument(model, arguments), given_to_it, spot, act, handed)


def switched(
    m: Machine,
    state: State,
    model: Model,
    forks: frozenset[bool],
    chosen: Value | None,
    tasks: Tasks,
    spot: Spot,
    act: Activation,
    handed: Sequence[Handed] = (),
) -> Results:
    """Runs the tasks in a child, here where it does not fork, or in doubt in either."""
    if True in forks:
        before = state.copy()
        before.doubt |= doubtful_if(False in forks)
        start(m, before, model, chosen, tasks, spot, act, handed)
    if False in forks:
        state = _serve_here(m, state, tasks(state, _as_it_is), spot, act)
    return [(state, UNKNOWN)]


def _serve_here(
    m: Machine,
    state: State,
    tasks: Iterable[Task],
    spot: Spot,
    act: Activation,
    serves: Sequence[str] = (),
    only: str = "",
) -> State:
    """Runs tasks in this very process, as ``perform`` does in a child.

    What yields in between, as the life of an application does, is behind that when the rest has run, or is left there
    where ``only`` what comes first is wanted.
    """
    for callee, passed, _ in tasks:
        with act.any_number():
            rows = unknown.call_now(m, state, callee, passed, spot, act)
        for after, value in rows:
            lives: Value = frozenset(atom for atom in value if isinstance(atom, Address) and atom.kind == "generator")
            state, told = _lived(m, after, lives, spot, act)
            applications.tell_requests(m, state, told)
            state = unknown.drawn(m, state, value - lives, spot, act)
            if lives:
                state.heap.set(m.world, _LIVES, join_values(state.heap.get(m.world, _LIVES) - ABSENT, lives))
            if serves:
                state = _serve_here(
                    m, state, methods_of(m, state, value, serves, spot, act), spot, act, only="requests"
                )
    if only in ("first", "requests"):
        return state
    ending = state.heap.get(m.world, _LIVES) - ABSENT
    state.heap.delete(m.world, _LIVES)
    was_quiet, act.quiet = act.quiet, act.quiet | {state.process}  # they are left because the process ends
    state, _ = _lived(m, state, ending, spot, act)
    act.quiet = was_quiet
    return state


_LIVES = "<lives>"
"""The field of the process that holds what has yielded, and goes on when serving ends."""


def _lived(m: Machine, state: State, lives: Value, spot: Spot, act: Activation) -> tuple[State, Value]:
    """The state once these have gone on to where they yield, or to their ends; and what they yield."""
    told: Value = NOTHING
    for each in in_order(lives):
        rows = [row for row in next_of(m, state, each, spot, act, NONE) if row[0].process is state.process]
        told = told.union(*(value for _, value in rows))
        state = reduce(State.join, [after for after, _ in rows]) if rows else state
    return state, told


def _as_it_is(value: Value) -> Value:
    return value


def _start_argument(model: Model, arguments: Arguments) -> Value | None:
    return arguments.get(*model.argument("start-argument")) if model.text("start-argument") else None


def _run_here(m: Machine, state: State, function: Value, passed: Arguments, spot: Spot, act: Activation) -> Results:
    results: Results = []
    of_library = any(isinstance(atom, Method) or atom in m.library_class for atom in function)
    for after, value in threads.in_task(m, state, function, spot, act):
        if registered.callable_in(function) is not None or of_library:
            results.extend(unknown.call_now(m, after, function, passed, spot, act))
        else:
            results.append((unknown.while_waiting(m, after, spot, act), value))
    return results


def start(
    m: Machine,
    state: State,
    model: Model,
    chosen: Value | None,
    tasks: Tasks,
    spot: Spot,
    act: Activation,
    handed: Sequence[Handed] = (),
) -> None:
    """Starts a child in each way that the model allows, and runs the tasks in it."""
    kind = "multiprocessing" if model.text("library") else "os"
    forks = not {"start", "library"} & model.options.keys()
    ways = [("fork", "")] if forks else processes.ways(m, state, model.name, model, chosen)
    for way, condition in ways:
        for value, where, name in handed:
            for each in handover.raw_objects(m, state, value, where, name):
                m.observer.handed(m, state, each, way != "fork", condition, spot, act)
        if way != "fork":
            child = fresh.begin(m, state, way, model.text("library"), condition, spot, act)
            if child is not None:
                perform(m, child, tasks(child, fresh.Copy(m, state, child).value), spot, act, model.names("serves"))
            continue
        for before in hooks.run_event(m, state.copy(), hooks.MASTER, spot, act):
            how = f"{model.name} forks here; the child goes on with a copy of everything"
            child = forking.split(m, before, spot, act, how, condition, kind)
            if child is not None:
                perform(m, child, tasks(child, _as_it_is), spot, act, model.names("serves"))


def perform(
    m: Machine, child: State, tasks: Iterable[Task], spot: Spot, act: Activation, serves: Sequence[str] = ()
) -> list[State]:
    """Runs the workers' hooks and then the tasks in a child, each on what the one before left.

    ``serves``: the methods that clients call there of the objects that the tasks give.
    """
    states = hooks.run_event(m, child, hooks.WORKER, spot, act)
    for callee, passed, what in tasks:
        ended = [row for before in states for row in forking.enter_child(m, before, callee, passed, spot, act, what)]
        for after, value in ended if serves else ():
            perform(m, after.copy(), methods_of(m, after, value, serves, spot, act), spot, act)
        states = gather([after for after, _ in ended], None) or states
    return states


def _tasks(
    m: Machine, state: State, model: Model, arguments: Arguments, copied: Copying, spot: Spot, act: Activation
) -> Iterator[Task]:
    function = given(model, arguments, "function")
    if function is not None:
        yield copied(function), copied_arguments(_passed(state, model, arguments), copied), "the function"
    objects = given(model, arguments, "objects")
    if objects is not None:
        yield from methods_of(m, state, copied(objects), model.names("methods"), spot, act)
    if model.flag("handlers"):
        handlers = registered.of_process(m, state, model.text("only"), model.text("queue"))
        yield from ((one(found), ANYTHING, "a handler") for found in handlers)


def given(model: Model, arguments: Arguments, option: str) -> Value | None:
    """The argument that an option names; None where the model has no such option, or the call no such argument."""
    value = arguments.get(*model.argument(option)) if model.text(option) else None
    return None if value == NONE else value


def keep(state: State, model: Model, made: Address, arguments: Arguments, options: Iterable[str]) -> None:
    """Remembers in the object that was made what these options name."""
    for option in options:
        value = given(model, arguments, option)
        if value is not None and made in state.heap:
            state.heap.set(made, f"<{option}>", value)


def copied_arguments(arguments: Arguments, copied: Copying) -> Arguments:
    """Arguments on their way to the child."""
    keywords = {name: copied(value) for name, value in arguments.keywords.items()}
    return Arguments([copied(value) for value in arguments.positional], keywords, arguments.rest, arguments.open)


def _passed(state: State, model: Model, arguments: Arguments) -> Arguments:
    """What the function gets: the elements of an argument, what follows the function, something unknown, or nothing."""
    if model.text("passes") == "unknown":
        return ANYTHING
    if model.text("passes") == "rest":
        return arguments.after(model.argument("function")[1] + 1)
    packed = Arguments([], {})
    args = given(model, arguments, "args")
    if args is not None:
        known = contents.known_elements(state, only(args))
        packed.positional.extend(known or [])
        packed.rest = None if known is not None else contents.any_element(state, args) or UNKNOWN
    return packed


def methods_of(
    m: Machine, state: State, objects: Value, patterns: Iterable[str], spot: Spot, act: Activation
) -> Iterator[Task]:
    """The methods of these names that an object has, or each object in a container."""
    elements = [contents.any_element(state, one(atom)) for atom in objects if _is_container(atom)]
    for atom in in_order(frozenset(objects).union(*elements)):
        if isinstance(atom, Address) and atom.kind == "instance":
            for name in method_names(state, class_of(atom), patterns):
                yield from ((value, ANYTHING, name) for _, value in m.attribute(m, state, atom, name, spot, act))


def _is_container(atom: Atom) -> bool:
    return isinstance(atom, Address) and atom.kind in contents.KINDS


def method_names(state: State, cls: Atom, patterns: Iterable[str]) -> list[str]:
    """The names of what a class and its bases in the program define, as far as patterns allow, in their order."""
    records = [state.heap.record(atom) for atom in mro(cls) if isinstance(atom, Address)]
    defined = [
        name for record in records if record for variant in record.variants for name in variant if isinstance(name, str)
    ]
    return list(dict.fromkeys(name for pattern in patterns for name in defined if allows(name, pattern)))


def allows(name: str, pattern: str) -> bool:
    """Whether a pattern allows the name; ``*`` alone stands for all that are public."""
    if pattern == "*":
        return not name.startswith("_")
    return name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern


def instances(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Objects as they are, and for each class an instance."""
    results: Results = []
    for atom in in_order(value):
        if isinstance(atom, Address) and atom.kind == "class":
            results.extend(call_class(m, state.copy(), atom, NO_ARGUMENTS, spot, act))
        else:
            results.append((state.copy(), one(atom)))
    return results


def decorate(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A decorator: each call of what it decorates runs in a child of its own."""
    function = registered.callable_in(arguments.get("function", 0))
    if function is None:
        return registered.wait_for_function(m, state, model, arguments, spot, act)
    fields: Variant = {"function": function, "start": _start_argument(model, arguments) or NONE}
    made = m.allocate(state, act, FORKER, spot, fields, only(function), model)
    m.entries.update(atom for atom in function if isinstance(atom, Address))
    m.decorated.update(dict.fromkeys(function, made))
    return [(state, one(made))]


def call_decorated(
    m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls what such a decorator made."""
    assert isinstance(made.payload, Model)
    function, chosen = state.heap.get(made, "function") - ABSENT, state.heap.get(made, "start") - ABSENT - NONE

    def given_to_it(inner: State, copied: Copying) -> Iterator[Task]:
        yield copied(function or UNKNOWN), copied_arguments(arguments, copied), "the decorated function"

    handed = [
        (value, arguments.spot("", place) or spot, "an argument") for place, value in enumerate(arguments.positional)
    ]
    start(m, state, made.payload, chosen or None, given_to_it, spot, act, handed)
    return [(state, UNKNOWN)]
