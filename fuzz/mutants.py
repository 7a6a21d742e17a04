"""Breaks the machine on purpose: named breakages, each of which makes it ignore one thing that programs do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from zmqforklint.machine import (
    attributes,
    calls,
    chains,
    classes,
    comparing,
    comprehensions,
    containers,
    enumerations,
    exceptions,
    loops,
    matching,
    modules,
    names,
    operators,
    plugins,
    sentinels,
    setting,
    suspended,
    texts,
)
from zmqforklint.machine.library import (
    awaiting,
    builtin,
    children,
    context_variables,
    data_classes,
    dispatch,
    forking,
    functions,
    generic,
    getters,
    handover,
    heaps,
    hooks,
    identities,
    iterables,
    iterators,
    logs,
    making,
    managers,
    pools,
    processes,
    queues,
    sorting,
    thread_pools,
    zmq_objects,
)
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Pid, one


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


def _skipped(m: Any, state: Any, *_: Any) -> Any:
    return [state]


def _without(*hidden: str, find: Any = classes.find_in_order) -> Callable[..., Any]:
    """Classes have no methods of these names."""
    return lambda state, order, name: None if name in hidden else find(state, order, name)


def _same_pids(m: Any, state: Any, op: str, left: Any, right: Any, compare: Any = comparing.compare_atoms) -> Any:
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


def _silent_at_exit(m: Any, state: Any, event: str, *rest: Any, run: Any = hooks.run_event) -> Any:
    return [state] if event == hooks.EXIT else run(m, state, event, *rest)


_METHODS = {
    "__getattr__": ("__getattr__",),
    "__getitem__": ("__getitem__",),
    "__missing__": ("__missing__",),
    "__init_subclass__": ("__init_subclass__",),
    "__new__": ("__new__",),
    "descriptors": ("__get__",),
    "iterators of classes": ("__next__",),
    "metaclasses": (classes.METACLASS,),
}
"""Breakages that hide methods of classes."""

MUTANTS = (
    *(Mutant(name, classes.find_in_order, _without(*hidden)) for name, hidden in _METHODS.items()),
    Mutant("closures", names._enclosing, lambda name, state, act: act.module),
    Mutant("pid guards", comparing.compare_atoms, _same_pids),
    Mutant("closing before the fork", zmq_objects.close, lambda state, socket: None),
    Mutant("base classes", classes.mro, lambda cls: (cls,)),
    Mutant("constructors", classes.initialise, lambda m, state, made, *_: [(state, one(made))]),
    Mutant("super()", attributes._read_super, _unknown),
    Mutant("properties", attributes._compute, _unknown),
    Mutant("setters of properties", setting._setter, lambda *_: frozenset()),
    Mutant("data descriptors", setting.descriptor_with, lambda *_: None),
    Mutant("attributes of functions", attributes._read_function, _unknown),
    Mutant("partialmethod", attributes._as_partial, lambda *_: UNKNOWN),
    Mutant("making again in the child", names.bind, _keeping),
    Mutant("start methods", processes.start_methods, lambda *_: [("fork", "")]),
    Mutant("names of processes", identities._current, _unknown),
    Mutant("what libraries run", children.run, _nothing),
    Mutant("pools", pools.method, _nothing),
    Mutant("initializers of pools", pools._initialise, _skipped),
    Mutant("items of containers", containers.get_item, _unknown),
    Mutant("methods of containers", dispatch.call_method, _unknown),
    Mutant("what a defaultdict makes", containers._make_missing, _unknown),
    Mutant("chain maps", chains.get_item, lambda state, *_: [(state, UNKNOWN)]),
    Mutant("heaps", heaps._pop, _unknown),
    Mutant("queues", queues._get, _unknown),
    Mutant("weak registries", making.FUNCTIONS["weakref.WeakValueDictionary"], _unknown),
    Mutant("after-fork hooks", hooks.after_fork, lambda m, child, *_: child),
    Mutant("hooks at exit", hooks.run_event, _silent_at_exit),
    Mutant("signal handlers", hooks.send, _nothing),
    Mutant("log handlers", logs._emit, _skipped),
    Mutant("caches", functions.call_cached, _forgetting),
    Mutant("context variables", context_variables._get, _unknown),
    Mutant("thread-locals", functions._thread_local, _unknown),
    Mutant("data classes and named tuples", data_classes.initialise, _skipped),
    Mutant("enumerations", enumerations.make_members, _skipped),
    Mutant("operators", operators.applied, lambda *_: None),
    Mutant("__str__", texts._method, lambda *_: ""),
    Mutant("exec and exit", forking.end, _nothing),
    Mutant("generators", iterables.next_of, _unknown),
    Mutant("send() of generators", builtin._generator_send, _unknown),
    Mutant("generator expressions", comprehensions.iterate_pending, _skipped),
    Mutant("comprehensions", comprehensions.build, _unknown),
    Mutant("asyncio.gather", awaiting._gather, _unknown),
    Mutant("coroutines", suspended.awaited, _unknown),
    Mutant("iter() with a sentinel", sentinels.call_again, lambda m, state, *_: ([], [state])),
    Mutant("map", iterators.FUNCTIONS["builtins.map"], _unknown),
    Mutant("sort keys", sorting.ordered, lambda m, state, *_: [(state, None)]),
    Mutant("loops", loops.execute_for, lambda m, statement, state, act, flow: flow.normal.append(state)),
    Mutant("match", matching.execute_match, lambda m, statement, state, act, flow: flow.normal.append(state)),
    Mutant("Context.instance() in the child", zmq_objects.context_instance, _shared_instance),
    Mutant("methodcaller", getters.call_caller, _unknown),
    Mutant("finalizers", functions._finalizer, _unknown),
    Mutant("partial", functions.call_partial, _unknown),
    Mutant("single dispatch", generic.call, _unknown),
    Mutant("decorators", calls.decorate, lambda m, state, decorator, target, *_: [(state, target)]),
    Mutant("imports of all names", modules._import_all, lambda *_: None),
    Mutant("modules loaded by name", functions._import_module, _unknown),
    Mutant("plug-ins", plugins.load, _unknown),
    Mutant("threads", processes.thread_method, _nothing),
    Mutant("callbacks of futures", thread_pools._add_done_callback, _nothing),
    Mutant("hand-overs", handover.at_start, lambda *_: None),
    Mutant("exception handlers", exceptions._run_handler, lambda *_: None),
    Mutant("__exit__", calls.leave, _nothing),
    Mutant("exit stacks", managers._unwind, _nothing),
)
"""The breakages that random programs must notice."""
