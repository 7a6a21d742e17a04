"""Servers: the handler class runs where the server serves, or in a child that is forked for each request."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_class, call_method, class_of, find_in_class, library_bases
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, forking, registered
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, UNKNOWN, Method, Spot, join_values, one
from zmqforklint.machine.ways import DOUBTFUL

KINDS = frozenset({"server", "forking-server"})
"""The kinds of models of servers."""

SERVES = ("serve_forever", "handle_request", "process_request")
"""The methods that serve where the model names none."""
STARTS = ("server_bind", "server_activate")
"""What the constructor calls of the server (CPython, socketserver.py, TCPServer.__init__)."""
TAKES = ("service_actions", "get_request", "verify_request")
"""What is called of it before a request is processed, in the process that serves."""
CLOSES = ("shutdown_request", "close_request")
"""What a process calls of it when it has handled a request; the one that forked it calls the last alone."""
FAILS = ("handle_error",)
METHODS = ("setup", "handle", "do_*", "finish")
"""What is called of the handler where the model names nothing else."""
OFFERS = ("*", "_dispatch")
"""What is called of an object that is offered to clients."""
_OFFERED = "<offered>"
"""The field of a server that holds the functions and objects that clients may call."""
OWN = ("finish_request",)
"""What is called of the server itself, likewise: a program that defines it handles requests by itself."""


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps the handler class, and runs what the server's own class does while it starts."""
    handler = arguments.get(*model.argument("handler"))
    if handler is not None and made in state.heap:
        state.heap.set(made, "<handler>", handler)
    states = [state]
    for name in STARTS:
        states = [after for each in states for after in _own(m, each, made, (name,), spot, act, NO_ARGUMENTS)]
    return states


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Serving takes a request, in a child where the model says that the server forks."""
    server = method.receiver
    if not isinstance(server, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, server, arguments, spot, act)]
    if method.name == "__enter__":
        return [(state, one(server))]
    if method.name in _named(m, server, "registers"):
        offered = arguments.get("function", 0) or arguments.get("instance", 0)
        if offered is None:
            return [(state, one(method))]  # A decorator that was called with arguments of its own.
        state.heap.set(server, _OFFERED, join_values(state.heap.get(server, _OFFERED) - ABSENT, offered))
        return [(state, offered)]
    if method.name in OWN:
        _answer(m, state.copy(), server, model, spot, act)
    serves = model.names("serves") or SERVES
    if method.name not in serves:
        return [(state, UNKNOWN)]
    if method.name == serves[-1]:
        return [(after, UNKNOWN) for after in _process(m, state, server, model, spot, act)]
    taken = [state]
    for name in TAKES:
        taken = [after for before in taken for after in _own(m, before, server, (name,), spot, act)]
    if _overridden(state, server, serves[-1:]) is not None:
        served = [after for before in taken for after in _own(m, before, server, serves[-1:], spot, act)]
    else:
        served = [after for before in taken for after in _process(m, before, server, model, spot, act)]
    return [(after, UNKNOWN) for after in served]


def _named(m: Machine, server: Address, option: str) -> list[str]:
    """What the models of all library classes that a server is made of, a mixin and the server proper, name so."""
    models = [m.knowledge.find(base.name) for base in library_bases(class_of(server))]
    return [name for model in models if model is not None and model.kind in KINDS for name in model.names(option)]


def _process(m: Machine, state: State, server: Address, model: Model, spot: Spot, act: Activation) -> list[State]:
    """One request; gives the states of the process that serves."""
    if model.kind != "forking-server":
        _handle(m, state.copy(), server, model, spot, act)
        return [state]
    child = forking.split(m, state, spot, act, "the server forks for each request")
    if child is not None:
        _handle(m, child, server, model, spot, act)
    return _own(m, state, server, CLOSES[1:], spot, act)


def _own(
    m: Machine,
    state: State,
    server: Address,
    names: Sequence[str],
    spot: Spot,
    act: Activation,
    arguments: Arguments = ANYTHING,
) -> list[State]:
    """Calls the first of these methods that the server's own class overrides."""
    name = _overridden(state, server, names)
    if name is None:
        return [state]
    return [after for after, _ in call_method(m, state, server, name, spot, act, arguments)]


def _overridden(state: State, server: Address, names: Sequence[str]) -> str | None:
    """The first of these methods that the server's own class overrides."""
    return next((name for name in names if find_in_class(state, server, name) is not None), None)


def _close(m: Machine, child: State, server: Address, spot: Spot, act: Activation) -> None:
    """What the child does at the end of a request, and where that failed, as far as the server's class overrides it."""
    failed = child.copy()
    failed.doubt |= DOUBTFUL
    for state, names in ((child, CLOSES), (failed, FAILS)):
        called = _overridden(state, server, names)
        for callee, passed, what in children.methods_of(m, state, one(server), [called] if called else [], spot, act):
            forking.enter_child(m, state, callee, passed, spot, act, what)


def _handle(m: Machine, child: State, server: Address, model: Model, spot: Spot, act: Activation) -> None:
    """What the child does with one request: what the server's own class overrides, or the handler's methods."""
    _close(m, child.copy(), server, spot, act)
    own = children.method_names(child, class_of(server), model.names("own") or (*OWN, *_named(m, server, "own")))
    entry = forking.child_activation(child, spot, act, "a request")
    if not own:
        _answer(m, child, server, model, spot, entry)
    _give_what_is_offered(m, child, server, spot, entry)
    for callee, passed, what in children.methods_of(m, child, one(server), own, spot, entry):
        for after, value in forking.enter_child(m, child.copy(), callee, passed, spot, act, what):
            serving = [*in_order(registered.callable_in(value) or NOTHING), *registered.of_process(m, after)]
            children.perform(m, after, ((one(each), ANYTHING, "the application") for each in serving), spot, act)


def _answer(m: Machine, state: State, server: Address, model: Model, spot: Spot, act: Activation) -> None:
    """Makes a handler for one request, and calls its methods."""
    packed = Arguments([UNKNOWN, UNKNOWN, one(server)], {})
    for handler in in_order(state.heap.get(server, "<handler>") - ABSENT):
        if not isinstance(handler, Address):
            continue
        rows = call_class(m, state.copy(), handler, packed, spot, act) if handler.kind == "class" else None
        for after, made in rows if rows is not None else [(state.copy(), one(handler))]:
            for atom in made:
                if isinstance(atom, Address) and atom in after.heap and rows is not None:
                    after.heap.set(atom, "server", one(server))
            called = [(made, ANYTHING, "the application")] if _is_application(m, after, handler) else []
            methods = model.names("methods") or METHODS
            tasks = children.methods_of(m, after, made, methods, spot, act)
            children.perform(m, after, [*called, *tasks], spot, act, serves=methods)


def _give_what_is_offered(m: Machine, state: State, server: Address, spot: Spot, act: Activation) -> None:
    """Calls the functions, and the methods of the objects, that the server offers to clients."""
    for each in in_order(state.heap.get(server, _OFFERED) - ABSENT):
        functions = registered.callable_in(one(each))
        calls = [(functions, ANYTHING, "a request")] if functions else []
        offered = [*calls, *children.methods_of(m, state, one(each), OFFERS, spot, act)]
        children.perform(m, state.copy(), offered, spot, act)


def _is_application(m: Machine, state: State, handler: Address) -> bool:
    """Whether it is not a handler's class but what is called for each request: a function, or an object for that."""
    is_function = handler.kind in ("function", "partial") or registered.can_be_called(state, handler)
    return is_function or handler in m.library_class
