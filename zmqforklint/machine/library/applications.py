"""Web applications: what they hold, and what a request, or a name for the current one, knows of them."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import NO_SPAN, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, UNKNOWN, External, Spot, Value, join_all_values, join_values, one

_KNOWN = "<applications>"
"""The field of the process that holds the applications that were made."""

_NAMED = {"request": "request", "req": "request", "ws": "request", "app": "application", "application": "application"}
"""What is handed to a parameter of this name of which nothing else is said."""


def keep(m: Machine, state: State, model: Model, made: Address, spot: Spot, act: Activation) -> None:
    """An application was made: it comes with namespaces and with dicts that hold more than the program put there."""
    for name in model.names("namespaces"):
        space = m.allocate(state, act, "instance", spot, {}, ("namespace", name), External("types.SimpleNamespace"))
        state.heap.set(made, name, one(space))
    for name in model.names("dicts"):
        held = containers.make_empty(m, state, act, "dict", spot, f"dict {name}")
        state.heap.add(held, contents.REST, UNKNOWN)
        state.heap.set(made, contents.ITEMS if name == "__getitem__" else name, one(held))
    state.heap.set(m.world, _KNOWN, join_values(state.heap.get(m.world, _KNOWN) - ABSENT, one(made)))


def known(m: Machine, state: State) -> Value:
    """The applications that this process has made, or else what it has inherited."""
    every = state.heap.get(m.world, _KNOWN) - ABSENT
    own = frozenset(each for each in every if isinstance(each, Address) and each.process is state.process)
    return own or every


def make_request(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """A request, which knows the application that answers it."""
    state.heap.set(made, "app", known(m, state) or UNKNOWN)
    state.heap.set(made, "state", one(_state_of_requests(m, state)))
    return [state]


def tell_requests(m: Machine, state: State, told: Value) -> None:
    """What a lifespan yields in a dict is what requests have as their state."""
    for each in in_order(told):
        fields, _ = contents.keyword_fields(state, each)
        for name, value in fields.items():
            state.heap.set(_state_of_requests(m, state), name, value)


def _state_of_requests(m: Machine, state: State) -> Address:
    """One namespace for the requests of the process: what one of them keeps there another may be taken to find."""
    found = m.shared_address(_STATE, "instance", (_STATE, NO_SPAN), payload=External("types.SimpleNamespace"))
    if found not in state.heap:
        state.heap.put(found, {})
    return found


_STATE = "<state of requests>"


def current(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``current_app._get_current_object()``: the application itself."""
    return [(state, known(m, state) or UNKNOWN)]


def handed(m: Machine, state: State, name: str, spot: Spot, act: Activation) -> Value | None:
    """What a framework hands to a parameter of this name; None where nobody knows."""
    applications = known(m, state)
    what = _NAMED.get(name) if applications else None
    if what is None or what == "application":
        return applications if what else None
    fields: Variant = {"app": applications, "state": one(_state_of_requests(m, state))}
    return one(m.allocate(state, act, "instance", spot, fields, "request", External("starlette.requests.Request")))


def of_current(m: Machine, state: State, name: str) -> Value:
    """An attribute of the current application, as far as it was set; nothing where it was not."""
    held = (state.heap.get(each, name) for each in known(m, state) if isinstance(each, Address))
    return join_all_values(held) - ABSENT
