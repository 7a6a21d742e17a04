"""What programs await beside coroutines: several tasks at once, the next element, what another thread's loop runs."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method
from zmqforklint.machine.exceptions import catches
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import iterables, threads, turns
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.threads import FUTURE, future
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import FALSE, UNKNOWN, Atom, External, Spot, Value, join_all_values, one

_STOP = one(External("builtins.StopIteration"))
_ASYNC_STOP = one(External("builtins.StopAsyncIteration"))


def _gather(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``asyncio.gather``: each awaitable runs, in turn; awaiting it gives the list of what they gave, or raised."""
    given = [*arguments.positional, *([arguments.rest] if arguments.rest is not None else [])]
    keeps = arguments.get("return_exceptions") not in (None, FALSE)

    def run(before: State, value: Value) -> Results:
        outer, act.raised = act.raised, []
        rows = m.awaited(m, before, value, spot, act)
        raised, act.raised = act.raised, outer
        if not keeps:
            act.raised.extend(raised)
        return [*rows, *raised] if keeps else rows

    results: Results = []
    for after, values in in_turn(state, given, run):
        made = containers.make(m, after, act, "list", spot, [(value, False) for value in values])
        if arguments.rest is not None:  # nobody knows how many
            made = containers.make_many(m, after, act, spot, join_all_values(values) or UNKNOWN, extra="gathered")
        results.append((after, future(m, after, act, spot, one(made))))
    return results


def _wait(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``wait(futures)``: those that are done and those that are not."""
    results: Results = []
    for after, futures in listed(m, state, arguments.get("fs", 0) or UNKNOWN, spot, act):
        element = contents.any_element(after, futures) or UNKNOWN
        parts = [containers.make_many(m, after, act, spot, element, extra=part) for part in ("done", "pending")]
        made = containers.make(m, after, act, "tuple", spot, [(one(part), False) for part in parts], "waited")
        results.append((after, one(made)))
    return results


def _wait_in_loop(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``asyncio.wait(tasks)`` does so when it is awaited."""
    rows = _wait(m, state, arguments, spot, act)
    return [(after, future(m, after, act, spot, waited)) for after, waited in rows]


def _as_completed(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The futures, in whatever order."""
    results = listed(m, state, arguments.get("fs", 0) or UNKNOWN, spot, act)
    return [
        (after, one(containers.make_many(m, after, act, spot, contents.any_element(after, futures) or UNKNOWN)))
        for after, futures in results
    ]


def _anext(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``anext(iterator)``: awaiting it gives the next element, or raises ``StopAsyncIteration``."""
    default = arguments.get("", 1)

    def draw(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "instance":
            return call_method(m, state, atom, "__anext__", spot, act)
        outer, act.raised = act.raised, []
        drawn = iterables.next_of(m, state, atom, spot, act, default)
        raised, act.raised = act.raised, outer
        for after, exception in raised:
            is_over = catches(after, _STOP, exception) is not False
            act.raised.append((after, _ASYNC_STOP if is_over else exception))
        return [(after, future(m, after, act, spot, value)) for after, value in drawn]

    return each_atom(state, arguments.get("", 0) or UNKNOWN, act, draw)


def run_elsewhere(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``run_coroutine_threadsafe(coroutine, loop)``: the thread of the loop runs it, whatever this one does."""
    awaited = arguments.get("coro", 0) or UNKNOWN
    rows = threads.in_thread(m, state, lambda inner: turns.beside(m, inner, awaited, spot, act))
    return [(after, value if _is_future(value) else future(m, after, act, spot, value)) for after, value in rows]


def _is_future(value: Value) -> bool:
    return all(isinstance(atom, Address) and atom.kind == FUTURE for atom in value)


FUNCTIONS: dict[str, Handler] = {
    "asyncio.gather": _gather,
    "asyncio.wait": _wait_in_loop,
    "concurrent.futures.wait": _wait,
    "builtins.anext": _anext,
    "asyncio.run_coroutine_threadsafe": run_elsewhere,
    **dict.fromkeys(("asyncio.as_completed", "concurrent.futures.as_completed"), _as_completed),
}
