"""Programs of frameworks: a master process, the workers that it forks, and the application in one or both of them.

What the framework does when is in its model; what this project chose is in the program's ``Serving``.
"""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.form.project import Serving
from zmqforklint.form.spans import span_of
from zmqforklint.knowledge import Model
from zmqforklint.machine import loaded, modules
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.library import children, forking, hooks, registered
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Machine
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, Atom, Spot, Value, one
from zmqforklint.machine.ways import DOUBTFUL, doubtful_if

Calls = Iterable[children.Task]


def run(m: Machine, state: State, serving: Serving) -> list[State]:
    """Executes the master up to its fork, and one worker, which stands for all; gives the master's states."""
    model = m.knowledge.find(serving.framework)
    assert model is not None
    spot = _spot(serving)
    in_master = (serving.imports or model.text("imports")) == "master"
    states = _import(m, [state], [serving.hooks])
    if in_master:
        states = _load(m, states, serving)
    for master in states:
        act = _root(m, master, serving, spot)
        for before in hooks.run_event(m, master.copy(), hooks.MASTER, spot, act):
            hooked = _perform(m, before, _hooks(m, before, serving, model, "master-hooks"), spot, act)
            for ready in hooked:
                _fork(m, ready, serving, model, in_master, spot, act)
    return states


def _fork(
    m: Machine, master: State, serving: Serving, model: Model, in_master: bool, spot: Spot, act: Activation
) -> None:
    state = master.copy()
    state.doubt |= doubtful_if(not serving.is_certain)
    worker = forking.split(m, state, spot, act, f"{model.name} forks its workers")
    if worker is None:
        return
    states = hooks.run_event(m, worker, hooks.WORKER, spot, act)
    states = _each(m, states, serving, model, "early-hooks", spot, act)
    if not in_master:
        states = _load(m, states, serving)
    states = _each(m, states, serving, model, "worker-hooks", spot, act)
    for ready in gather(states, None):
        children.perform(m, ready.copy(), _requests(m, ready, serving), spot, act)
        _try_unknown(m, ready.copy(), spot, act)


def _each(
    m: Machine, states: list[State], serving: Serving, model: Model, option: str, spot: Spot, act: Activation
) -> list[State]:
    return [
        after for state in states for after in _perform(m, state, _hooks(m, state, serving, model, option), spot, act)
    ]


def _requests(m: Machine, state: State, serving: Serving) -> Calls:
    """The application, if it is the program's own callable, and the handlers that were registered."""
    for found in _application(m, state, serving):
        yield one(found), ANYTHING, "the application"
    for found in registered.of_process(m, state):
        yield one(found), ANYTHING, "a handler"


def _try_unknown(m: Machine, state: State, spot: Spot, act: Activation) -> None:
    """Functions that unknown decorators were given may be handlers as well."""
    known = set(registered.of_process(m, state))
    state.doubt |= DOUBTFUL
    for address in sorted(m.entries - known, key=lambda address: address.index):
        if address.kind == "function":
            children.perform(m, state.copy(), [(one(address), ANYTHING, "a handler")], spot, act)


def _application(m: Machine, state: State, serving: Serving) -> list[Atom]:
    if serving.module is None or not serving.application or serving.application.endswith(")"):
        return []
    module = loaded.module_address(m, serving.module)
    found = registered.callable_in(state.heap.get(module, serving.application)) if module in state.heap else None
    return sorted(found or (), key=lambda atom: getattr(atom, "index", -1))


def _hooks(m: Machine, state: State, serving: Serving, model: Model, option: str) -> Calls:
    """The hooks of these names: functions of the configuration module, or assigned to the framework's own module."""
    for name in model.names(option):
        given: Value = state.heap.get(m.world, f"{model.name}.{name}") - ABSENT
        if serving.hooks is not None:
            given |= state.heap.get(loaded.module_address(m, serving.hooks), name) - ABSENT
        function = registered.callable_in(given)
        if function is not None:
            yield function, ANYTHING, name


def _perform(m: Machine, state: State, calls: Calls, spot: Spot, act: Activation) -> list[State]:
    """Calls one after the other in this very process."""
    states = [state]
    for callee, passed, _ in list(calls):
        after = [then for before in states for then, _ in m.call(m, before, callee, passed, spot, act)]
        states = gather(after, None) or states
    return states


def _load(m: Machine, states: list[State], serving: Serving) -> list[State]:
    """Imports the application's modules, and calls what makes the application."""
    states = _import(m, states, [serving.module, *serving.also])
    if serving.module is None or not serving.application.endswith(")"):
        return states
    done: list[State] = []
    for state in states:
        spot = _spot(serving)
        factory = state.heap.get(loaded.module_address(m, serving.module), serving.application.partition("(")[0])
        act = _root(m, state, serving, spot)
        rows = m.call(m, state, factory - ABSENT, NO_ARGUMENTS, spot, act) if factory - ABSENT else []
        done.extend([after for after, _ in rows] or [state])
    return done


def _import(m: Machine, states: list[State], paths: Iterable[str | None]) -> list[State]:
    for path in paths:
        if path is not None and path in m.project.modules:
            states = [after for state in states for after, _ in modules.run_module(m, state, path, None, None)]
    return states


def _root(m: Machine, state: State, serving: Serving, spot: Spot) -> Activation:
    """The framework's own code, in which all this is called."""
    path = serving.module or serving.hooks or serving.place.path
    module = loaded.module_address(m, path)
    return Activation(
        kind="entry",
        label=serving.framework,
        path=path,
        module=module,
        frame=module,
        trail=m.root.down(spot, serving.framework),
        process=state.process,
    )


def _spot(serving: Serving) -> Spot:
    place = serving.place
    return (place.path, span_of(place.line, place.column, place.end_line, place.end_column))
