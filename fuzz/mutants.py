"""Breaks the machine on purpose: named breakages, each of which makes it ignore one thing that programs do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from zmqforklint.machine import calls, classes, conditions, containers, exceptions, names
from zmqforklint.machine.library import dispatch, forking, functions, handover, hooks, iterables, processes, zmq_objects
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Pid


@dataclass(frozen=True, slots=True)
class Mutant:
    """A breakage: what the machine then ignores, the function that is replaced, and what replaces it."""

    name: str
    original: Callable[..., Any]
    replacement: Callable[..., Any]


@contextmanager
def broken(mutant: Mutant) -> Iterator[None]:
    """Break the machine while the block runs, wherever it names the function."""
    found = list(places(mutant.original))
    for namespace, key in found:
        namespace[key] = mutant.replacement
    try:
        yield
    finally:
        for namespace, key in found:
            namespace[key] = mutant.original


def places(original: object) -> Iterator[tuple[dict[Any, Any], object]]:
    """The variables and tables of the machine that hold the function."""
    for name, module in list(sys.modules.items()):
        if name.startswith("zmqforklint.machine"):
            variables = vars(module)
            tables = [value for value in variables.values() if type(value) is dict]
            for namespace in (variables, *tables):
                yield from ((namespace, key) for key, value in namespace.items() if value is original)


def _unknown(m: Any, state: Any, *_: Any) -> Any:
    return [(state, UNKNOWN)]


def _nothing(m: Any, state: Any, *_: Any) -> Any:
    return [(state, NONE)]


def _same_pids(m: Any, state: Any, op: str, left: Any, right: Any, compare: Any = conditions.compare_atoms) -> Any:
    if isinstance(left, Pid) and isinstance(right, Pid):
        return op in ("==", "is")
    return compare(m, state, op, left, right)


def _forgetting(m: Any, state: Any, cached: Any, arguments: Any, spot: Any, act: Any) -> Any:
    return m.call(m, state, state.heap.get(cached, "function") - ABSENT, arguments, spot, act)


def _shared_instance(m: Any, state: Any, model: Any, *rest: Any, make: Any = zmq_objects.context_instance) -> Any:
    key = f"instance:{model.text('class')}"
    kept = state.heap.get(m.world, key) - ABSENT
    return [(state, kept)] if kept else make(m, state, model, *rest)


def _keeping(name: Any, value: Any, state: Any, act: Any) -> None:
    """A child's assignment to a global variable is ignored."""
    address, key = names.home(name, state, act)
    if address is act.module and address.process is not state.process:
        return
    state.heap.set(address, key, value)


MUTANTS = (
    Mutant("closures", names._enclosing, lambda name, state, act: act.module),
    Mutant("pid guards", conditions.compare_atoms, _same_pids),
    Mutant("closing before the fork", zmq_objects.close, lambda state, socket: None),
    Mutant("base classes", classes.mro, lambda cls: (cls,)),
    Mutant("making again in the child", names.bind, _keeping),
    Mutant("start methods", processes.start_methods, lambda *_: [("fork", "")]),
    Mutant("items of containers", containers.get_item, _unknown),
    Mutant("methods of containers", dispatch.call_method, _unknown),
    Mutant("after-fork hooks", hooks.after_fork, lambda m, child, *_: child),
    Mutant("caches", functions.call_cached, _forgetting),
    Mutant("exec and exit", forking.end, _nothing),
    Mutant("generators", iterables.next_of, _unknown),
    Mutant("Context.instance() in the child", zmq_objects.context_instance, _shared_instance),
    Mutant("partial", functions.call_partial, _unknown),
    Mutant("threads", processes.thread_method, _nothing),
    Mutant("hand-overs", handover.at_start, lambda *_: None),
    Mutant("exception handlers", exceptions._run_handler, lambda *_: None),
    Mutant("__exit__", calls.leave, _nothing),
)
"""The breakages that random programs must notice."""
