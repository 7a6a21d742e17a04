"""Pools of processes.

A worker is a stored state of a child: what its initializer left, on which each task runs. When memory is copied
belongs to the model: inside the constructor, or at the first task; again where workers are replaced.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, forking, fresh, handover, pickling, processes, switches, unknown
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.results import in_order, in_turn
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, NONE, TRUE, UNKNOWN, Method, Spot, Value, join_all_values, one, only
from zmqforklint.machine.ways import doubtful_if

STARRED = frozenset({"starmap", "starmap_async"})
PACKED = frozenset({"apply", "apply_async", "schedule"})
MAPPED = frozenset({"map", "map_async", "imap", "imap_unordered", "map_unordered", "uimap", "amap"})

_HAS_WORKERS = "<has workers>"
"""The field of a pool that says that on this way a task was submitted."""

_SET_THEN = "<set then>"
"""The field of a pool that holds the start method that was set when it was made: a later one is not its own."""

WORKERS = 4
"""How many workers of a pool are followed that are started in one way."""


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps the initializer; forks the workers at once where the model says so."""
    if made not in state.heap:
        return [state]
    arguments = _unpacked(state, model, arguments)
    for option in ("initializer", "initargs", "start-argument", "restart", "switch"):
        value = arguments.get(*model.argument(option)) if model.text(option) else None
        if value is not None:
            state.heap.set(made, f"<{option}>", value)
    where = arguments.spot(*model.argument("initargs")) if model.text("initargs") else None
    if where is not None:
        m.observer.argument_spots[made, "initargs"] = where
    state.heap.set(made, _SET_THEN, state.heap.get(m.world, _set_in(model)) - ABSENT or NONE)
    if model.text("snapshot") == "construct":
        _fork_workers(m, state, model, made, spot, act)
    return [state]


def _unpacked(state: State, model: Model, arguments: Arguments) -> Arguments:
    """The arguments with those that stand in a dict which is one of them."""
    packed = children.given(model, arguments, "unpacks")
    if packed is None:
        return arguments
    return replace(arguments, keywords={**arguments.keywords, **contents.keyword_fields(state, only(packed))[0]})


def _set_in(model: Model) -> str:
    """The field of the process that holds the start method that was set last."""
    return f"start:{model.text('library')}"


def _fork_workers(m: Machine, state: State, model: Model, made: Address, spot: Spot, act: Activation) -> None:
    workers: list[tuple[State, str]] = []
    library = model.text("library")
    chosen = state.heap.get(made, "<start-argument>") - ABSENT - NONE
    now = state.copy()
    now.heap.set(m.world, _set_in(model), state.heap.get(made, _SET_THEN) - NONE or ABSENT)
    ways = processes.ways(m, now, m.library_class.get(made, model.name), model, chosen)
    doubt, state.doubt = state.doubt, state.doubt | doubtful_if(processes.are_open(ways))
    for way, condition in ways:
        if way == "fork":
            child = forking.split(m, state, spot, act, "forks the pool's workers here", condition, "multiprocessing")
            inherited = child is not None
            if child is not None:
                fresh.starts_likewise(m, child, way, library)
        else:
            child = fresh.begin(m, state, way, library, condition, spot, act)
            inherited = False
        if child is None:
            continue
        _hand_initargs(m, state, made, way, condition, spot, act)
        for ready in _initialise(m, state, child, made, inherited, spot, act):
            workers.append((ready, way))
    state.doubt = doubt
    m.reading.beyond()
    known = m.workers.get((made, state.process), [])
    m.workers[made, state.process] = _latest([*known, *workers])


def _latest(workers: list[tuple[State, str]]) -> list[tuple[State, str]]:
    """One state for each worker, and of those that were started in one way the last few: they inherit the most."""
    by_way: dict[str, list[State]] = {}
    for state, way in workers:
        by_way.setdefault(way, []).append(state)
    return [(state, way) for way, states in by_way.items() for state in gather(states, None)[-WORKERS:]]


def _hand_initargs(
    m: Machine, state: State, made: Address, way: str, condition: str, spot: Spot, act: Activation
) -> None:
    value = state.heap.get(made, "<initargs>") - ABSENT
    where = m.observer.argument_spots.get((made, "initargs"), spot)
    for handed in handover.raw_objects(m, state, value, where, "initargs"):
        m.observer.handed(m, state, handed, way != "fork", condition, spot, act)


def _initialise(
    m: Machine, state: State, child: State, made: Address, inherited: bool, spot: Spot, act: Activation
) -> list[State]:
    initializer = state.heap.get(made, "<initializer>") - ABSENT - NONE
    if not initializer:
        return [child]
    packed = Arguments([], {})
    args = state.heap.get(made, "<initargs>") - ABSENT
    if not inherited:
        copied = fresh.Copy(m, state, child)
        initializer, packed.rest = copied.value(initializer), UNKNOWN
    elif args:
        packed.positional.extend(contents.known_elements(state, only(args)) or [])
    ended = forking.enter_child(m, child, initializer, packed, spot, act, "the pool's initializer")
    return [after for after, _ in ended]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a pool: a task runs on each worker's state."""
    pool = method.receiver
    if not isinstance(pool, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, pool, arguments, spot, act)]
    if method.name == "__enter__":
        return [(state, one(pool))]
    if method.name == "terminate":
        m.signals.add("signal.SIGTERM")
    if method.name not in model.names("submit"):
        return [(state, UNKNOWN)]
    initializer = children.given(model, arguments, "initializer")
    if initializer is not None and model.argument("initializer")[1] < 0:
        state.heap.set(pool, "<initializer>", initializer)
    state, tasks = _tasks(m, state, method.name, arguments, spot, act)
    in_block = state.heap.get(m.world, f"switch:{model.name.partition('.')[0]}") - ABSENT
    forks = switches.of_value(model, (state.heap.get(pool, "<switch>") - ABSENT) or in_block or None)
    if True in forks:
        m.reading.beyond()
        before = state.copy()
        before.doubt |= doubtful_if(False in forks)
        key = (pool, state.process)
        if _forks_now(model, state, pool):
            if model.text("snapshot") == "each-submit":
                m.workers.pop(key, None)
            _fork_workers(m, before, model, pool, spot, act)
            state.heap.set(pool, _HAS_WORKERS, TRUE)
        places = (arguments.spot("func", 0) or spot, arguments.spot("", 1) or spot)
        for function, task in tasks:
            _run_task(m, before, key, method.name, function, task, places, spot, act)
    for function, task in tasks if False in forks else ():
        with act.any_number():
            rows = unknown.call_now(m, state, function, task, spot, act)
        state = rows[-1][0] if rows else state
    _keep_callbacks(m, state, arguments, spot, act)
    return [(state, UNKNOWN)]


def _forks_now(model: Model, state: State, pool: Address) -> bool:
    """Whether submitting forks: the first workers, others for each task, or new ones in the place of the old."""
    is_first = state.heap.get(pool, _HAS_WORKERS) != TRUE
    if model.text("snapshot") == "each-submit" or (model.text("snapshot") == "first-submit" and is_first):
        return True
    return state.heap.get(pool, "<restart>") - NONE not in (ABSENT, frozenset())


def _keep_callbacks(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> None:
    """``callback`` and ``error_callback`` run in this process."""
    for name in ("callback", "error_callback"):
        for atom in arguments.keywords.get(name, ()):
            m.later(m, state, atom, spot, act)


_FUNCTION_NAMES = ("func", "fn", "function", "f")


def function_of(arguments: Arguments) -> Value:
    """The function that is submitted: the first argument, whatever it is called."""
    return next((found for each in _FUNCTION_NAMES if (found := arguments.get(each, 0))), UNKNOWN)


def _tasks(
    m: Machine, state: State, name: str, arguments: Arguments, spot: Spot, act: Activation
) -> tuple[State, list[tuple[Value, Arguments]]]:
    """The functions that are submitted, each with what it gets. A call of the pool itself is given calls to come."""
    if name != "__call__":
        return state, [(function_of(arguments), task_arguments(state, name, arguments))]
    calls: list[Value] = []

    def visit(inner: State, element: Value) -> list[State]:
        calls.append(element)
        return [inner]

    after = gather(m.iterate(m, state, arguments.get("iterable", 0) or UNKNOWN, spot, act, visit), None)
    return after[0] if after else state, [(call, NO_ARGUMENTS) for call in dict.fromkeys(calls)]


def _run_task(
    m: Machine,
    state: State,
    key: tuple[Address, Process],
    name: str,
    function: Value,
    task: Arguments,
    places: tuple[Spot, Spot],
    spot: Spot,
    act: Activation,
) -> None:
    for index, value in enumerate(task.all()):
        place = task.positional_spots[index] if index < len(task.positional_spots) else places[1]
        if not handover.pickled(m, state, value, place, name, spot, act):
            return
    handover.pickled(m, state, function, places[0], name, spot, act)
    workers = m.workers.get(key, [])
    after: list[tuple[State, str]] = []
    for worker, way in workers:
        states = [
            after
            for ready, callee, passed in _arrivals(m, state, worker, way, function, task, spot, act)
            for after, _ in forking.enter_child(m, ready, callee, passed, spot, act, "a task")
        ]
        after.extend((ready, way) for ready in (worker, *states))
    m.workers[key] = _latest(after)


def _arrivals(
    m: Machine, state: State, worker: State, way: str, function: Value, task: Arguments, spot: Spot, act: Activation
) -> Iterator[tuple[State, Value, Arguments]]:
    """The task as it comes out of the queue in the worker."""
    if way != "fork":
        copied = fresh.Copy(m, state, worker)
        callee, *given = [copied.value(value) for value in (function, *task.positional)]
        yield worker.copy(), callee, Arguments(given, {}, task.rest, True)  # copied last: opening it may import modules
        return
    sent = (function, *task.positional, *task.keywords.values())
    rows = in_turn(worker.copy(), sent, lambda before, value: pickling.arrived(m, state, before, value, spot, act))
    for after, (callee, *values) in rows:
        count = len(task.positional)
        keywords = dict(zip(task.keywords, values[count:], strict=True))
        yield after, callee, replace(task, positional=values[:count], keywords=keywords)


def task_arguments(state: State, name: str, arguments: Arguments) -> Arguments:
    """What the task function gets."""
    if name in PACKED:
        args = arguments.get("args", 1)
        known = contents.known_elements(state, only(args)) if args is not None else []
        kwargs = arguments.get("kwds", 2) or arguments.get("kwargs")
        fields, is_open = contents.keyword_fields(state, only(kwargs)) if kwargs is not None else ({}, False)
        rest = None if known is not None or args is None else contents.any_element(state, args)
        return Arguments(known or [], fields, rest, is_open)
    if name in STARRED:
        items = contents.any_element(state, arguments.get("iterable", 1) or UNKNOWN)
        rows = [contents.known_elements(state, atom) for atom in in_order(items)]
        if any(row is None for row in rows):
            return Arguments([], {}, UNKNOWN)
        columns = zip(*(row for row in rows if row is not None), strict=False)
        return Arguments([join_all_values(column) for column in columns], {})
    if name in MAPPED:
        iterables = arguments.positional[1:] or [arguments.get("iterable") or UNKNOWN]
        return Arguments([contents.any_element(state, value) or UNKNOWN for value in iterables], {})
    return arguments.after(1)


def map_executor(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.run_in_executor(executor, function, *args)``: a process only if the executor is one of processes."""
    executor = arguments.get("executor", 0) or NONE
    for atom in in_order(executor):
        if isinstance(atom, Address) and atom in m.library_class:
            found = m.knowledge.find(m.library_class[atom])
            if found is not None and found.kind == "pool":
                return method(m, state, found, Method(found.name, "submit", atom), arguments.after(1), spot, act)
    return unknown.call_now(m, state, arguments.get("func", 1) or UNKNOWN, arguments.after(2), spot, act)
