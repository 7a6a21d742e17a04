"""Callables that run later: at a fork, at exit, at a signal. They are inherited like everything else."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results, entry_activation
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.exceptions import is_implicit
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import turns, unknown
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.reach import VARIABLES, reaches
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    SYSTEM_EXIT,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Pid,
    Spot,
    Value,
    constant_of,
    join_values,
    one,
    only,
)
from zmqforklint.machine.ways import DOUBTFUL, doubtful_if, is_assumed

EXIT = "<exit>"
FINALISERS = "<finalisers>"
"""The field that holds the first `weakref.finalize` that was made."""
FINALISED = "<finalised>"
"""The field that says that these have had their turn at exit."""
SIGNAL = "signal:"
"""Prefix of the field that holds a signal's handler."""
AFTER_FORK = "<after-fork>"
"""``multiprocessing.util.register_after_fork``: runs only in children that multiprocessing forked."""

WORKER_EXIT = "<worker-exit>"
"""``multiprocessing.util.Finalize``: runs where the child ends that multiprocessing forked, and that made it."""

MASTER = "<master>"
"""What a framework runs in its first process, before it forks workers."""
WORKER = "<worker>"
"""What a framework runs in each worker, right after the fork."""

_EVENTS = {"exit": EXIT, "after-fork": AFTER_FORK, "worker-exit": WORKER_EXIT, "master": MASTER, "worker": WORKER}
_FORK_EVENTS = {"before": "before", "after_in_parent": "after_in_parent", "after_in_child": "after_in_child"}
PRIORITY = "<priority>"
"""The field of a hook that says which come before which."""
_LAST_FIRST = frozenset({"before", EXIT, WORKER_EXIT})
"""The events for which what was registered last runs first."""


def register(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Remembers the callable, with its arguments, for its event."""
    event = model.text("event")
    if event == "fork":
        for name in _FORK_EVENTS:
            given = arguments.get(name)
            if given is not None:
                _remember(m, state, name, given, NO_ARGUMENTS, spot, act)
        return [(state, NONE)]
    name, position = model.argument("function")
    function = arguments.get(name, position)
    if function is None:
        # A decorator that was called with arguments of its own.
        return [(state, one(External(model.name)))]
    if event == "signal":
        _handle_signal(m, state, arguments.get("signalnum", 0) or UNKNOWN, function, spot, act)
        return [(state, UNKNOWN)]
    if event == "worker-exit":
        return _finalise_later(m, state, model, arguments, spot, act)
    rest = arguments.after(position + 1)
    if event == "after-fork":
        rest = Arguments([arguments.get("obj", 0) or UNKNOWN], {})
    elif event != "exit":
        rest = ANYTHING
    _remember(m, state, _EVENTS[event], function, rest, spot, act)
    return [(state, UNKNOWN if event == "after-fork" else function)]


def _finalise_later(
    m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """What this gives may be called before, which is then all."""
    function = arguments.get(*model.argument("function")) or UNKNOWN
    args, kwargs = arguments.get(*model.argument("args")), arguments.get(*model.argument("kwargs"))
    known = contents.known_elements(state, only(args)) if args is not None else []
    keywords, is_open = contents.keyword_fields(state, only(kwargs)) if kwargs is not None else ({}, False)
    packed = Arguments(known or [], keywords, UNKNOWN if known is None else None, is_open)
    priority = arguments.get(*model.argument("needs")) or NONE
    if priority != NONE:
        hook = _remember(m, state, WORKER_EXIT, function, packed, spot, act)
        state.heap.set(hook, PRIORITY, priority)
    return [(state, UNKNOWN)]


def _remember(
    m: Machine, state: State, event: str, function: Value, arguments: Arguments, spot: Spot, act: Activation
) -> Address:
    hook = m.allocate(state, act, "hook", spot, {"function": function}, event, arguments)
    known = state.heap.get(m.world, event) - ABSENT
    state.heap.set(m.world, event, join_values(known, one(hook)))
    return hook


def _handle_signal(m: Machine, state: State, number: Value, function: Value, spot: Spot, act: Activation) -> None:
    for atom in number:
        name = atom.name if isinstance(atom, External) else "<unknown>"
        state.heap.set(m.world, SIGNAL + name, function)
        turns.handle(m, state, name, frozenset(filter(_is_handler, function)), spot, act)


def rest(m: Machine, state: State) -> None:
    """A child has come to where it stays or ends: a signal may find it in this state.

    How it gets there is known of some states, and only assumed of others, such as that a library has raised something
    on the way to a handler of its own: these count where there are no others.
    """
    if state.process.depth == 0 or not _signals(m, state):
        return
    m.reading.beyond()
    known = m.resting.get(state.process)
    if known is None or (is_assumed(known.doubt) and not is_assumed(state.doubt)):
        m.resting[state.process] = state.copy()
    elif is_assumed(known.doubt) or not is_assumed(state.doubt):
        m.resting[state.process] = known.join(state.copy())


def _signals(m: Machine, state: State) -> list[str]:
    return sorted(key for key in state.heap.keys(m.world) if isinstance(key, str) and key.startswith(SIGNAL))


def send(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``os.kill(pid, signal)``: runs the handler where the process signals itself, else remembers the signal."""
    if model.text("delay"):
        return _send_later(m, state, arguments.get(*model.argument("delay")) or UNKNOWN, spot, act)
    name, position = model.argument("number")
    number = arguments.get(name, position) or UNKNOWN
    signal = only(number)
    if isinstance(signal, External) and _is_for_itself(state, model, arguments):
        handler = state.heap.get(m.world, SIGNAL + signal.name) - ABSENT
        if handler and all(map(_is_handler, handler)):
            passed = Arguments([number, UNKNOWN], {})
            return [(after, NONE) for after, _ in m.call(m, state, handler, passed, spot, act)]
    for atom in number:
        m.signals.add(atom.name if isinstance(atom, External) else turns.ANY_SIGNAL)
    return [(state, NONE)]


def _send_later(m: Machine, state: State, delay: Value, spot: Spot, act: Activation) -> Results:
    """``signal.alarm(seconds)``: the handler may run once in what follows; 0 seconds are never."""
    handler = state.heap.get(m.world, SIGNAL + "signal.SIGALRM") - ABSENT
    if handler and all(map(_is_handler, handler)) and constant_of(delay) != 0:
        apart = state.copy()
        apart.doubt |= DOUBTFUL
        for after, _ in unknown.call_now(m, apart, handler, Arguments([UNKNOWN, UNKNOWN], {}), spot, act):
            state = state.join(after)
    return [(state, UNKNOWN)]


def _is_for_itself(state: State, model: Model, arguments: Arguments) -> bool:
    if model.options.get("own"):
        return True
    target = only(arguments.get(*model.argument("pid")) or UNKNOWN) if model.text("pid") else None
    return isinstance(target, Pid) and target.process is state.process


def _is_handler(atom: Atom) -> bool:
    """Whether it is code of the program; the other handlers are ``signal.SIG_IGN`` and the like."""
    return isinstance(atom, Bound) or (isinstance(atom, Address) and atom.kind in ("function", "partial"))


def deliver(m: Machine, state: State, spot: Spot, act: Activation) -> None:
    """Runs the handlers that a child has, inherited ones as well, of the signals that the program sends."""
    runner = entry_activation(state, spot, act, "signal handler", "signal handler")
    for name in _signals(m, state):
        if not turns.is_sent(m, state, name.removeprefix(SIGNAL)):
            continue
        for atom in in_order(state.heap.get(m.world, name) - ABSENT):
            if _is_handler(atom):
                m.call(m, state.copy(), one(atom), Arguments([UNKNOWN, UNKNOWN], {}), spot, runner)


def unregister(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``atexit.unregister(function)``."""
    function = arguments.get("func", 0) or UNKNOWN
    registered = state.heap.get(m.world, EXIT) - ABSENT
    kept = frozenset(
        hook for hook in registered if not (isinstance(hook, Address) and state.heap.get(hook, "function") == function)
    )
    if registered:
        state.heap.set(m.world, EXIT, kept)
    return [(state, NONE)]


def after_fork(m: Machine, child: State, spot: Spot, act: Activation, kind: str) -> State:
    """Runs the child's hooks right after the fork."""
    events = ["after_in_child", *([AFTER_FORK] if kind == "multiprocessing" else [])]
    states = [child]
    for event in events:
        states = [after for before in states for after in run_event(m, before, event, spot, act)]
    result = states[0] if states else child
    for other in states[1:]:
        result = result.join(other)
    return result


def run_event(m: Machine, state: State, event: str, spot: Spot, act: Activation) -> list[State]:
    """Runs what is registered for an event in this process; releasing inherited objects there is no deed of its own."""
    registered = state.heap.get(m.world, event)
    if registered == ABSENT:
        return [state]
    runner = entry_activation(state, spot, act, event, event)
    runner.pid_guard = event in ("after_in_child", AFTER_FORK, WORKER)
    if event == EXIT:
        runner.quiet = frozenset((state.process,))
    states = [state]
    for hook in _as_they_run(state, event, registered - ABSENT):
        if isinstance(hook, Address) and (event != WORKER_EXIT or hook.process is state.process):
            for before in states if event == EXIT else ():
                first = only(before.heap.get(m.world, FINALISERS))
                if isinstance(first, Address) and hook.index < first.index:
                    before.heap.set(m.world, FINALISED, TRUE)
            states = [after for before in states for after in _run(m, before, hook, runner)]
    return states


def _as_they_run(state: State, event: str, registered: Value) -> list[Atom]:
    """In their order: as they were registered or the other way round, but those of a higher priority first."""
    hooks = in_order(registered)
    if event in _LAST_FIRST:
        hooks.reverse()
    return sorted(hooks, key=lambda hook: _priority(state, hook), reverse=True) if event == WORKER_EXIT else hooks


def _priority(state: State, hook: Atom) -> float:
    given = constant_of(state.heap.get(hook, PRIORITY)) if isinstance(hook, Address) else None
    return given if isinstance(given, int | float) else 0


def uncaught(
    m: Machine, state: State, hook: str, exception: Value, passed: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """An exception that nothing handles: the hook that the program has put in the place of the library's is called.

    What the machine raises where it is not sure may not be raised at all.
    """
    function = state.heap.get(m.world, hook) - ABSENT
    if not function or exception == one(SYSTEM_EXIT):
        return [state]
    state.doubt |= doubtful_if(is_implicit(exception))
    runner = entry_activation(state, spot, act, hook, hook)
    ended = m.call(m, state, function, passed, spot, runner)
    return [after for after, _ in (*ended, *runner.raised)]


def finalise(m: Machine, state: State, spot: Spot, act: Activation) -> None:
    """The interpreter of a forked child ends: what is left of its objects, inherited ones as well, runs ``__del__``.

    Releasing there is no deed of its own.
    """
    if state.process.parent is None:
        return
    runner = entry_activation(state, spot, act, "the interpreter's end", "the interpreter's end")
    runner.quiet = frozenset((state.process,))
    inherited = (each for each in state.heap.addresses() if each.process is not state.process)
    ending = [each for each in inherited if each.kind == "instance" and find_in_class(state, each, "__del__")]
    for address in sorted(ending, key=lambda each: each.index):
        if reaches(state, address, VARIABLES):
            call_method(m, state.copy(), address, "__del__", address.spot, runner)


def _run(m: Machine, state: State, hook: Atom, runner: Activation) -> list[State]:
    assert isinstance(hook, Address)
    if hook not in state.heap or not isinstance(hook.payload, Arguments):
        return [state]
    function = state.heap.get(hook, "function") - ABSENT
    return [after for after, _ in m.call(m, state, function, hook.payload, hook.spot, runner)] or [state]
