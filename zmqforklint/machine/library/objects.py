"""Objects of libraries that are one for each name, give themselves, or pass calls on to what they were given."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, schedules
from zmqforklint.machine.machine import NO_SPAN, Arguments, Machine
from zmqforklint.machine.results import in_order, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, External, Method, Spot, Value, join_all_values, one, string_of

_OF = "<of>"
"""The field of what passes calls on that holds the object of which it is a part."""


_FIELDS = frozenset(
    {
        *("daemon", "exitcode", "ident", "native_id", "sentinel", "authkey"),
        *("level", "disabled", "propagate", "filters", "parent", "formatter"),
        *("address_family", "request_queue_size", "server_address", "maxsize", "_shutdown", "_max_workers"),
        *("last_endpoint", "linger", "hwm", "sndhwm", "rcvhwm", "identity", "routing_id", "type", "socket_type"),
        *("sndtimeo", "rcvtimeo", "fd", "rcvmore", "underlying", "io_threads", "max_sockets"),
    }
)
"""Attributes of the classes that models tell of which are no methods: whether they are set nobody knows.

CPython 3.11: multiprocessing.process, threading, logging, socketserver, queue, concurrent.futures; pyzmq 27.
"""


def field_or_method(owner: str, name: str, receiver: Address) -> Value:
    """What stands under a name in an object of a library's class."""
    return UNKNOWN if name in _FIELDS or name.isupper() else one(Method(owner, name, receiver))


def named(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A function that gives one object for each name: ``signal("done")`` is the same wherever that is said."""
    names = [string_of(one(atom)) for atom in in_order(arguments.get("name", 0) or UNKNOWN)]
    return [(state, frozenset(_of_name(m, state, model, "<unnamed>" if name is None else name) for name in names))]


def _of_name(m: Machine, state: State, model: Model, name: str) -> Address:
    like = model.text("like")
    found = m.shared_address((like, name), "instance", (name, NO_SPAN), payload=External(like))
    m.library_class[found] = like
    if found not in state.heap:
        state.heap.put(found, {})
    return found


def read(
    m: Machine, state: State, model: Model, receiver: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """An attribute by which it gives itself, or a part that passes calls on; None for any other."""
    if gives_itself(model, name):
        return [(state, one(receiver))]
    part = m.knowledge.find(f"{model.text('like', model.name)}.{name}")
    if part is None or part.kind != "relay":
        return None
    return [(state, one(m.allocate(state, act, "instance", spot, {_OF: one(receiver)}, name, External(part.name))))]


def gives_itself(model: Model, name: str) -> bool:
    """Whether the object gives itself, so that more can be said of it: ``every().day.at("10:30").do(work)``.

    What is an attribute may be called as well.
    """
    patterns = model.names("same")
    return any(children.allows(name, pattern) for pattern in patterns) or (name == "__call__" and bool(patterns))


def relay(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls the methods of this name of all that the object was given; it gives a list of what they gave."""
    assert isinstance(method.receiver, Address)
    given = [one(each) for owner in state.heap.get(method.receiver, _OF) for each in schedules.kept(state, owner)]

    def call(before: State, value: Value) -> Results:
        found = children.methods_of(m, before, value, [method.name], spot, act)
        callees = [callee for callee, _, _ in found]
        return m.call(m, before, join_all_values(callees), arguments, spot, act) if callees else [(before, UNKNOWN)]

    with act.any_number():
        rows = list(in_turn(state, given, call))
    return [
        (after, one(containers.make(m, after, act, "list", spot, [(value, False) for value in values])))
        for after, values in rows
    ]
