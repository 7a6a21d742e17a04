"""Callables that run later: at a fork, at exit, at a signal. They are inherited like everything else."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Atom, Spot, Value, join_values, one

EXIT = "<exit>"
SIGNAL = "<signal>"
AFTER_FORK = "<after-fork>"
"""``multiprocessing.util.register_after_fork``: runs only in children that multiprocessing forked."""

_FORK_EVENTS = {"before": "before", "after_in_parent": "after_in_parent", "after_in_child": "after_in_child"}


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
        # Used as a decorator factory or without its argument: nothing to remember.
        return [(state, UNKNOWN)]
    rest = arguments.after(position + 1) if event == "exit" else Arguments([], {}, UNKNOWN)
    if event == "after-fork":
        rest = Arguments([arguments.get("obj", 0) or UNKNOWN], {})
    _remember(m, state, {"exit": EXIT, "signal": SIGNAL, "after-fork": AFTER_FORK}[event], function, rest, spot, act)
    return [(state, function if event == "exit" else UNKNOWN)]


def _remember(
    m: Machine, state: State, event: str, function: Value, arguments: Arguments, spot: Spot, act: Activation
) -> None:
    hook = m.allocate(state, act, "hook", spot, {"function": function}, event, arguments)
    known = state.heap.get(m.world, event) - ABSENT
    state.heap.set(m.world, event, join_values(known, one(hook)))


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
    runner = Activation(
        kind="entry",
        label=event,
        path=act.path,
        module=act.module,
        frame=act.frame,
        trail=act.trail.down(spot, event),
        depth=act.depth + 1,
        pid_guard=event in ("after_in_child", AFTER_FORK),
        process=state.process,
    )
    states = [state]
    for hook in in_order(registered - ABSENT):
        if isinstance(hook, Address):
            states = [after for before in states for after in _run(m, before, hook, runner)]
    return states


def _run(m: Machine, state: State, hook: Atom, runner: Activation) -> list[State]:
    assert isinstance(hook, Address)
    if hook not in state.heap or not isinstance(hook.payload, Arguments):
        return [state]
    function = state.heap.get(hook, "function") - ABSENT
    return [after for after, _ in m.call(m, state, function, hook.payload, hook.spot, runner)] or [state]
