"""Process and thread objects: a callable, its arguments, and how the process starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents, failures
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, library_bases
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.heap import Address, Record
from zmqforklint.machine.library import forking, fresh, handover, hooks, identities, turns
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.observer import FROM_FORKSERVER, UNTIL_FORK
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    NOTHING,
    OTHER_NAME,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    External,
    Method,
    Pid,
    Spot,
    Value,
    constant,
    join_values,
    one,
    only,
    string_of,
)
from zmqforklint.machine.ways import doubtful_if

METHODS = ("fork", "spawn", "forkserver", "loky")

_EITHER = ("fork", "spawn")
"""What a start method may be that nobody knows: one that inherits, and one that does not."""

_OPEN = "open"
"""The name of such a start method."""

FIELDS = ("target", "args", "kwargs")
HIDDEN = {"_target": "target", "_args": "args", "_kwargs": "kwargs"}
"""The attributes that multiprocessing itself keeps them in, which programs set as well."""


_BEGAN = "<began>"
"""The field of a thread that says in which process it was started: in that one alone it lives."""


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps the target and its arguments for ``start``, and the name."""
    if made in state.heap:
        named = arguments.get("name", 2) or NONE
        state.heap.set(made, "name", one(OTHER_NAME) if named == NONE else named)
        if model.kind == "process":
            identities.identify(state, made, NONE)
        for option in FIELDS:
            name, position = model.argument(option)
            value = arguments.get(name, position)
            if value is not None:
                state.heap.set(made, f"<{option}>", value)
                where = arguments.spot(name, position)
                if where is not None:
                    m.observer.argument_spots[made, option] = where
        if model.text("passes") == "rest":
            given = [(value, False) for value in arguments.after(model.argument("target")[1] + 1).positional]
            state.heap.set(made, "<args>", one(containers.make(m, state, act, "tuple", spot, given)))
        handover.remember(m, made, arguments)
    return [state]


def set_field(m: Machine, state: State, receiver: Address, name: str, value: Value) -> None:
    """Setting ``_target`` or ``_args`` of a process object by hand."""
    if name in HIDDEN and receiver in state.heap:
        state.heap.set(receiver, f"<{HIDDEN[name]}>", value)


def read(
    m: Machine, state: State, model: Model, made: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """``self._target`` and the like, which ``run`` of a subclass reads; a timer has ``self.function``."""
    option = _kept_as(model).get(name)
    if option is None:
        return None
    given = state.heap.get(made, f"<{option}>") - ABSENT
    if not given or (given == NONE and option in _EMPTY):
        kind = _EMPTY.get(option)
        given = one(containers.make_empty(m, state, act, kind, spot, name)) if kind is not None else NONE
    return [(state, given)]


def _kept_as(model: Model) -> Mapping[str, str]:
    """The attributes that hold what was given for ``start``; other classes than those of Python do not say."""
    options = {option: model.argument(option)[0] for option in FIELDS if model.text(option)}
    if options.get("target") == "target":
        return HIDDEN
    return {name: option for option, name in options.items()} if len(options) == len(FIELDS) else {}


_EMPTY = {"args": "tuple", "kwargs": "dict"}
"""What an object has where nothing was given to it."""


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a process object."""
    made = method.receiver
    if not isinstance(made, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        m.library_class.setdefault(made, method.owner)
        return [(after, NONE) for after in construct(m, state, model, made, arguments, spot, act)]
    if method.name == "run":
        return _call_target(m, state, made, spot, act)
    if method.name == "start":
        name = _class_name(m, made, method)
        ways = start_methods(m, state, name, model)
        library = model.text("library")
        doubt, state.doubt = state.doubt, state.doubt | doubtful_if(are_open(ways))
        started = [_start(m, state, made, way, library, condition, spot, act) for way, condition in ways]
        state.doubt = doubt
        if not all(started):
            act.raised.append((state.copy(), one(External("builtins.TypeError"))))
        return [(state, NONE)] if any(started) or not ways else []
    if method.name == "terminate":
        m.signals.add("signal.SIGTERM")
    return [(state, UNKNOWN)]


def _class_name(m: Machine, made: Address, method: Method) -> str:
    """The library class that decides the start method: the one whose ``start`` is found first.

    Calling ``__init__`` of another class than the base does not change it.
    """
    bases = library_bases(class_of(made))
    return bases[0].name if bases else method.owner


def start_methods(m: Machine, state: State, name: str, model: Model) -> list[tuple[str, str]]:
    """The ways in which a process of this class may start, each with the condition for it."""
    _, colon, rest = name.partition(":")
    if colon:
        own = rest.partition(".")[0]
        if own:
            return [(way, "") for way in (_EITHER if own == _OPEN else (own,))]
    if model.text("start", "default") != "default":
        return [(model.text("start"), "")]
    return default_methods(m, state, model.text("library"))


def ways(m: Machine, state: State, name: str, model: Model, chosen: Value | None) -> list[tuple[str, str]]:
    """The same, where a call may choose: by a context with a method of its own, or by the method's name.

    The name of the library itself stands for the library's default, any other for what does not start processes.
    """
    if not chosen and model.text("start", "default") != "default":
        chosen = state.heap.get(m.world, f"start:{model.name.partition('.')[0]}") - ABSENT
    named = sorted({way for way in map(_chosen, chosen or ()) if way})
    if not named:
        return start_methods(m, state, name, model)
    found: list[tuple[str, str]] = []
    for way in named:
        if way == model.text("library"):
            found.extend(default_methods(m, state, way))
        elif way in (*METHODS, _OPEN):
            found.extend((each, "") for each in (_EITHER if way == _OPEN else (way,)))
    return found


def are_open(ways: Sequence[tuple[str, str]]) -> bool:
    """Whether nobody knows which of these is the way: one without a condition holds under every Python."""
    return len({way for way, condition in ways if not condition}) > 1


def _chosen(atom: Atom) -> str | None:
    if isinstance(atom, External) and ":" in atom.name:
        return atom.name.partition(":")[2].partition(".")[0]
    return string_of(one(atom))


def default_methods(m: Machine, state: State, library: str) -> list[tuple[str, str]]:
    """The global start method: as the program sets it, as configured, or each admitted Python's own."""
    chosen = state.heap.get(m.world, f"start:{library}") - ABSENT
    named = [found for found in (string_of(one(atom)) for atom in chosen) if found]
    if named or UNKNOWN_ATOM in chosen:
        return [(way, "") for way in sorted(named) or _EITHER]
    own = m.knowledge.find(library)
    if own is not None and own.kind == "start-default":
        return [(own.text("start"), "")]
    assumed = m.assumptions
    if assumed.start_method is not None:
        return [(assumed.start_method, "")]
    if assumed.platform != "linux":
        return [("spawn", "")]
    oldest, newest = (tuple(map(int, version.split(".")[:2])) for version in assumed.python)
    ways: list[tuple[str, str]] = []
    if oldest < (3, 14):
        ways.append(("fork", UNTIL_FORK if newest >= (3, 14) else ""))
    if newest >= (3, 14):
        ways.append(("forkserver", FROM_FORKSERVER if oldest < (3, 14) else ""))
    return ways


def _start(
    m: Machine, state: State, made: Address, way: str, library: str, condition: str, spot: Spot, act: Activation
) -> bool:
    """Starts the process in one way; tells whether it starts at all, or pickling its arguments raises."""
    run = m.attribute(m, state.copy(), made, "run", spot, act)
    if not run:
        return True
    callee = run[0][1]
    if not handover.at_start(m, state, made, way, condition, spot, act):
        return False
    if way == "fork":
        child = forking.split(m, state, spot, act, "starts a process here, by fork", condition, "multiprocessing")
        if child is not None:
            fresh.starts_likewise(m, child, way, library)
            child.heap.set(m.world, forking.WORKER, one(made))
            for each in (child, state):
                identities.identify(each, made, one(Pid(child.process)))
            forking.enter_child(m, child, callee, NO_ARGUMENTS, spot, act, "the process", is_once=True)
        return True
    identities.identify(state, made, UNKNOWN)
    fresh.start(m, state, made, way, library, condition, spot, act)
    return True


def _call_target(m: Machine, state: State, made: Address, spot: Spot, act: Activation) -> Results:
    """The inherited ``run``: calls the target with its arguments."""
    target = state.heap.get(made, "<target>") - ABSENT
    if not target or target == NONE:
        return [(state, NONE)]
    if any(isinstance(atom, Method) and atom.receiver is made and atom.name == "run" for atom in target):
        return []  # run() is its own target, and calls itself until that raises
    return m.call(m, state, target, target_arguments(state, made), spot, act)


def target_arguments(state: State, made: Address) -> Arguments:
    """The arguments that a process or thread object passes to its target."""
    packed = Arguments([], {})
    args = state.heap.get(made, "<args>") - ABSENT
    if args:
        known = contents.known_elements(state, only(args))
        if known is not None:
            packed.positional.extend(known)
        else:
            packed.rest = contents.any_element(state, args) or UNKNOWN
    kwargs = state.heap.get(made, "<kwargs>") - ABSENT
    if kwargs:
        fields, is_open = contents.keyword_fields(state, only(kwargs))
        packed.keywords.update(fields)
        packed.open = is_open
    return packed


def thread_method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a thread object: its target runs in this very process, taken as run when it starts."""
    made = method.receiver
    if not isinstance(made, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, made, arguments, spot, act)]
    runs = model.text("runs", "run")
    if method.name == runs:
        return _call_target(m, state, made, spot, act)
    if method.name in ("start", "start_later"):
        return _run_beside(m, state, made, runs, model.flag("waits"), spot, act)
    if method.name == "is_alive":
        began = only(state.heap.get(made, _BEGAN))
        return [(state, FALSE if isinstance(began, Pid) and began.process is not state.process else UNKNOWN)]
    if method.name == "cancel":
        turns.end(m, state, made)
    if method.name == "join":
        turns.take(m, state, act)
        joined = _joined(m, state, made)
        for after in joined:
            turns.end(m, after, made)
        return [(after, NONE) for after in joined]
    return [(state, UNKNOWN)]


def _joined(m: Machine, state: State, thread: Address) -> list[State]:
    """The states once the thread has ended: all is done where this one has only written to variables meanwhile.

    What it has made meanwhile, nobody else knows.
    """
    m.reading.beyond()
    started, ended = m.beside.get((thread, state.process), (None, ()))
    written = state.heap.written_since(started.heap) if started is not None else {}
    if started is None or any(each.kind != "frame" and each in started.heap for each in written):
        return [state]
    if any(written.keys() & after.heap.written_since(started.heap).keys() for after in ended if written):
        return [state]
    return [_with(State(after.process, after.heap.copy(), after.doubt | state.doubt), written) for after in ended]


def _with(state: State, written: Mapping[Address, Record]) -> State:
    for address, record in written.items():
        state.heap.put_variants(address, record.variants)
    return state


def _run_beside(
    m: Machine, state: State, made: Address, runs: str, waits: bool, spot: Spot, act: Activation
) -> Results:
    """What the thread does may happen at any time after this: its effects are joined into the starter's state."""
    m.reading.beyond()
    result, ended, all_runs, has_waited = state.copy(), [], NOTHING, False
    for ready, run in m.attribute(m, state, made, runs, spot, act):
        outer_raised, act.raised = act.raised, []
        all_runs = join_values(all_runs, run)

        def called(inner: State, run: Value = run) -> Results:
            return m.call(m, inner, run, NO_ARGUMENTS, spot, act)

        with failures.elsewhere(m):
            rows, waited = turns.first(m, ready, called)
        has_waited = has_waited or waited
        for after, _ in rows:
            if after.process is result.process:
                result = result.join(after)
                ended.append(after)
        for after, exception in act.raised:
            hooks.uncaught(m, after, "threading.excepthook", exception, ANYTHING, spot, act)
        act.raised = outer_raised
    for after in (result, *ended):
        if made in after.heap:
            after.heap.set(made, _BEGAN, one(Pid(result.process)))
    turns.begin(m, result, all_runs, spot, act, of=made, waits=waits, has_waited=has_waited)
    if ended:
        m.beside[made, result.process] = (result.copy(), gather(ended, act.frame))
    return [(result, NONE)]


def get_context(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.get_context(method)``."""
    chosen = arguments.get("method", 0) or NONE
    library = model.text("library")
    ways = _ways(chosen)
    values = [one(External(f"{library}:{way}" if way else library)) for way in ways]
    return [(state, values[0] if len(values) == 1 else frozenset(atom for value in values for atom in value))]


def _ways(chosen: Value) -> Sequence[str | None]:
    """The start methods that a value may mean; None is the default.

    Beside what is known, an option's default say, what else it might be does not count.
    """
    told = [string_of(one(atom)) for atom in in_order(chosen) if isinstance(atom, Constant)]
    return told or [_OPEN]


def _all_start_methods(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.get_all_start_methods()``, on Linux."""
    names = [(constant(name), False) for name in ("fork", "spawn", "forkserver")]
    return [(state, one(containers.make(m, state, act, "list", spot, names)))]


def _start_method(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.get_start_method()``: what was set, else what depends on Python."""
    return [(state, state.heap.get(m.world, "start:multiprocessing") - ABSENT or UNKNOWN)]


def set_start_method(
    m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``multiprocessing.set_start_method(method, force)``: once it was set, only force sets it again."""
    chosen = arguments.get("method", 0) or UNKNOWN
    field = f"start:{model.text('library')}"
    known = state.heap.get(m.world, field)
    force = {truth(state, atom) for atom in arguments.get("force", 1) or FALSE}
    if model.flag("once") and not known & (ABSENT | NONE) and True not in force:
        act.raised.append((state.copy(), one(External("builtins.RuntimeError"))))
        if force == {False}:
            return []
    state.heap.set(m.world, field, chosen)
    return [(state, NONE)]


def set_preload(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.set_forkserver_preload(modules)``."""
    state.heap.set(m.world, f"preload:{model.text('library')}", arguments.get("module_names", 0) or UNKNOWN)
    return [(state, NONE)]


FUNCTIONS: dict[str, Handler] = {
    "multiprocessing.get_all_start_methods": _all_start_methods,
    "multiprocessing.get_start_method": _start_method,
}
