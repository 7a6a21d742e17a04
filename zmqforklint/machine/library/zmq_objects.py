"""Contexts, sockets, pollers and what owns them: their births, and what touches them."""

from __future__ import annotations

from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents, failures
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, find_in_order, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    TRUE,
    UNKNOWN,
    External,
    Method,
    Pid,
    Spot,
    Value,
    join_values,
    one,
)

USES = frozenset(
    {
        *("send", "send_multipart", "send_string", "send_unicode", "send_json", "send_pyobj", "send_serialized"),
        *("recv", "recv_multipart", "recv_string", "recv_unicode", "recv_json", "recv_pyobj", "recv_serialized"),
        *("recv_into", "poll", "bind", "connect", "bind_to_random_port", "unbind", "disconnect"),
        *("subscribe", "unsubscribe", "monitor", "get_monitor_socket", "disable_monitor", "join", "leave"),
    }
)
"""Socket methods that touch it; the rest is bookkeeping or has no effect on others."""

RELEASES = frozenset({"close", "term", "destroy"})

_EVENTS = frozenset({"EVENTS", "events"})

_HANDLES = frozenset({"underlying", "_shadow_obj"})
"""What stands for the object itself where an alias of it is made."""

_SUBSCRIPTIONS = frozenset({"SUBSCRIBE", "UNSUBSCRIBE"})

_OPTION_METHODS = frozenset(
    {"getsockopt", "get", "setsockopt", "set", "setsockopt_string", "set_string", "getsockopt_string"}
)


def born(m: Machine, state: State, made: Address, kind: str, spot: Spot, act: Activation) -> None:
    """From here on the address is a zmq object."""
    m.observer.born(m, state, made, kind, spot, act)
    m.zmq_kind[made] = kind


def make_context(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """``zmq.Context()``: its own, or with a context as argument an alias of that."""
    shadowed = [atom for value in arguments.all() for atom in value if m.zmq_kind.get(atom) == "context"]
    born(m, state, made, "context", spot, act)
    if made in state.heap:
        state.heap.set(made, "<closed>", FALSE)
        state.heap.set(made, "<warm>", NONE)
        if shadowed:
            state.heap.set(made, "<shadows>", frozenset(shadowed))
            for atom in shadowed:
                m.observer.touched(m, state, atom, "shadow", spot, act)
    return [state]


def _underlying(state: State, alias: Address) -> Address:
    """The context or socket that an alias stands for."""
    for atom in state.heap.get(alias, "<shadows>") - ABSENT:
        if isinstance(atom, Address):
            return atom
    return alias


def make_socket(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """``zmq.Socket(context, type)``, or an alias of another socket."""
    given = arguments.get("context", 0) or UNKNOWN
    shadowed = [atom for atom in in_order(given) if isinstance(atom, Address) and m.zmq_kind.get(atom) == "socket"]
    for atom in shadowed:
        m.observer.touched(m, state, atom, "shadow", spot, act)
    _socket_of(m, state, made, given, spot, act)
    if shadowed and made in state.heap:
        state.heap.set(made, "<shadows>", frozenset(shadowed))
    return [state]


def _socket_of(m: Machine, state: State, made: Address, context: Value, spot: Spot, act: Activation) -> None:
    contexts = [atom for atom in in_order(context) if isinstance(atom, Address) and m.zmq_kind.get(atom) == "context"]
    for atom in contexts:
        m.observer.touched(m, state, _underlying(state, atom), "socket", spot, act)
    born(m, state, made, "socket", spot, act)
    if made not in state.heap:
        return
    state.heap.set(made, "<closed>", FALSE)
    state.heap.set(made, "<context>", frozenset(contexts) or UNKNOWN)
    for atom in contexts:
        real = _underlying(state, atom)
        if real in state.heap:
            warm(state, real)
            state.heap.set(real, "<sockets>", join_values(state.heap.get(real, "<sockets>") - ABSENT, one(made)))
            m.observer.inner(made, real)


def warm(state: State, context: Address) -> None:
    """This process has made a socket of the context."""
    pid = one(Pid(state.process))
    state.heap.set(context, "<warm>", join_values(state.heap.get(context, "<warm>") - ABSENT - NONE, pid))


def context_instance(
    m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``Context.instance()``: this process's own, made at the first call in it."""
    cls = model.text("class")
    key = f"instance:{cls}"
    for atom in state.heap.get(m.world, key) - ABSENT:
        if isinstance(atom, Address) and atom in state.heap and state.heap.get(atom, "<closed>") != TRUE:
            if atom.process is state.process or model.flag("stale") or m.stale_instances():
                return [(state, one(atom))]
    made = m.allocate(state, act, "instance", spot, {}, key, External(cls))
    m.library_class[made] = cls
    own = m.knowledge.find(cls)
    assert own is not None
    results: Results = []
    for after in make_context(m, state, own, made, Arguments([], {}), spot, act):
        after.heap.set(m.world, key, one(made))
        results.append((after, one(made)))
    return results


def context_method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a context."""
    context = method.receiver
    if not isinstance(context, Address):
        return _class_method(m, state, model, method, arguments, spot, act)
    if method.name == "__init__":
        return [(after, NONE) for after in make_context(m, state, model, context, arguments, spot, act)]
    if method.name == "socket":
        return _make_from(m, state, method, context, arguments, spot, act)
    if method.name in ("term", "destroy"):
        m.observer.released(m, state, context, method.name, spot, act)
        _close_context(state, context, with_sockets=method.name == "destroy")
        return [(state, NONE)]
    if method.name == "__enter__":
        return [(state, one(context))]
    if method.name == "__exit__":
        _close_context(state, context, with_sockets=True)
        return [(state, NONE)]
    return _class_method(m, state, model, method, arguments, spot, act)


def _class_method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = f"{model.name}.{method.name}"
    if m.knowledge.find(name) is None:
        return [(state, UNKNOWN)]
    return m.call(m, state, one(External(name)), arguments, spot, act)


def _make_from(
    m: Machine, state: State, method: Method, context: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``context.socket(type)``."""
    if state.heap.get(_underlying(state, context), "<closed>") == TRUE:
        act.raised.append((state, one(External("zmq.ZMQError"))))
        return []
    keywords = dict(arguments.keywords)
    own = keywords.pop("socket_class", NONE) - NONE or _own_sockets(state, context)
    if own:
        positional = [one(context), *arguments.positional]
        passed = replace(arguments, positional=positional, keywords=keywords, positional_spots=())
        return m.call(m, state, own, passed, spot, act)
    cls = method.owner.rpartition(".")[0] + ".Socket"
    name = cls if m.knowledge.find(cls) is not None else "zmq.Socket"
    made = m.allocate(state, act, "instance", spot, {}, name, External(name))
    m.library_class[made] = name
    _socket_of(m, state, made, one(context), spot, act)
    return [(state, one(made))]


def _own_sockets(state: State, context: Address) -> Value:
    """The program's own class of sockets, which its own class of contexts says that it makes."""
    holder = find_in_order(state, mro(class_of(context)), "_socket_class")
    named = state.heap.get(holder, "_socket_class") if holder is not None else frozenset()
    return named if all(isinstance(atom, Address) and atom.kind == "class" for atom in named) else frozenset()


def _close_context(state: State, context: Address, with_sockets: bool) -> None:
    if context in state.heap:
        state.heap.set(context, "<closed>", TRUE)
        if with_sockets and context.process is state.process:
            for atom in state.heap.get(context, "<sockets>") - ABSENT:
                if isinstance(atom, Address) and atom in state.heap:
                    state.heap.set(atom, "<closed>", TRUE)


def read_context(
    m: Machine, state: State, model: Model, context: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """A plain attribute of a context."""
    if name in _HANDLES:
        return [(state, one(context))]
    if name == "closed":
        return [(state, state.heap.get(context, "<closed>") - ABSENT or UNKNOWN)]
    return None


def read_socket(
    m: Machine, state: State, model: Model, socket: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """A plain attribute of a socket; EVENTS asks libzmq."""
    if name in _HANDLES:
        return [(state, one(socket))]
    if name == "closed":
        return [(state, state.heap.get(socket, "<closed>") - ABSENT or UNKNOWN)]
    if name == "context":
        return [(state, state.heap.get(socket, "<context>") - ABSENT or UNKNOWN)]
    if name in _EVENTS:
        m.observer.touched(m, state, socket, "EVENTS", spot, act)
        return [(state, UNKNOWN)]
    return None


def socket_method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a socket."""
    socket = method.receiver
    if not isinstance(socket, Address):
        return [(state, UNKNOWN)]
    name = method.name
    if name == "__init__":
        return [(after, NONE) for after in make_socket(m, state, model, socket, arguments, spot, act)]
    if name in USES:
        return _use(m, state, socket, name, spot, act)
    if name in _OPTION_METHODS:
        operation = _option_operation(arguments)
        if operation:
            m.observer.touched(m, state, socket, operation, spot, act)
        return [(state, UNKNOWN)]
    if name == "close":
        m.observer.released(m, state, socket, name, spot, act)
        close(state, socket)
        return [(state, NONE)]
    if name == "__enter__":
        return [(state, one(socket))]
    if name == "__exit__":
        close(state, socket)
        return [(state, NONE)]
    return [(state, UNKNOWN)]


def _option_operation(arguments: Arguments) -> str:
    """EVENTS and subscriptions among the socket options; empty for the others, which are local."""
    for value in arguments.all():
        for atom in value:
            if isinstance(atom, External):
                option = atom.name.rpartition(".")[2]
                if option in _EVENTS:
                    return "EVENTS"
                if option in _SUBSCRIPTIONS:
                    return option.lower()
    return ""


def set_option(m: Machine, state: State, receiver: Address, name: str, spot: Spot, act: Activation) -> None:
    """``socket.subscribe = topic``: an option that is set as an attribute."""
    if m.zmq_kind.get(receiver) == "socket" and name.upper() in _SUBSCRIPTIONS:
        m.observer.touched(m, state, receiver, name.lower(), spot, act)


def _use(m: Machine, state: State, socket: Address, name: str, spot: Spot, act: Activation) -> Results:
    m.observer.touched(m, state, _underlying(state, socket), name, spot, act)
    if name.startswith(("send", "recv")):
        failures.may_fail(m, state, act, failures.REFUSED)
    if name == "get_monitor_socket":
        made = m.allocate(state, act, "instance", spot, {}, "monitor", External("zmq.Socket"))
        m.library_class[made] = "zmq.Socket"
        born(m, state, made, "socket", spot, act)
        state.heap.set(made, "<closed>", FALSE)
        return [(state, one(made))]
    if name in ("bind", "connect"):
        return [(state, one(m.allocate(state, act, "binding", spot, {"socket": one(socket)}, name)))]
    return [(state, UNKNOWN)]


def close(state: State, socket: Address) -> None:
    """Closing works only in the owner's process; elsewhere pyzmq skips it and ``closed`` stays False."""
    if socket in state.heap and socket.process is state.process:
        state.heap.set(socket, "<closed>", TRUE)


def shadow(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """An alias of a context or socket: the same object, made anew in this process."""
    given = arguments.get("address", 0) or UNKNOWN
    found = [atom for atom in in_order(given) if isinstance(atom, Address) and m.is_zmq(atom)]
    for atom in found:
        m.observer.touched(m, state, atom, "shadow", spot, act)
    return [(state, frozenset(found) or UNKNOWN)]


def touch_arguments(
    m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A function that works on the sockets it is given, alone or in lists."""
    for value in arguments.all():
        touch_all(m, state, value, model.text("operation"), spot, act)
    return [(state, UNKNOWN)]


def touch_all(m: Machine, state: State, value: Value, operation: str, spot: Spot, act: Activation) -> None:
    """Touches every zmq object that the value may be or hold."""
    for atom in in_order(value):
        if not isinstance(atom, Address):
            continue
        if m.zmq_kind.get(atom) == "socket":
            m.observer.touched(m, state, atom, operation, spot, act)
        elif atom.kind in contents.KINDS:
            touch_all(m, state, contents.any_value(state, atom), operation, spot, act)
