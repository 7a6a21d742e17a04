"""From a library name to what interprets it."""

from __future__ import annotations

import collections
from collections.abc import Callable

from zmqforklint.knowledge import Model
from zmqforklint.machine import abstract_bases, contents, subscripts
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.exceptions import is_exception
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import (
    aliases,
    applications,
    builtin,
    channels,
    children,
    commands,
    daemons,
    devices,
    fixtures,
    forking,
    functions,
    hooks,
    injecting,
    job_pools,
    loaders,
    log_config,
    log_gates,
    logs,
    managers,
    mocking,
    objects,
    owners,
    plain,
    pollers,
    pools,
    processes,
    raised,
    registered,
    retrying,
    routes,
    schedules,
    servers,
    start_blocks,
    thread_pools,
    unit_tests,
    unknown,
    validated,
    zmq_objects,
)
from zmqforklint.machine.library.methods import SETTINGS, UNKNOWN_METHODS
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, Atom, External, Method, Spot, Value, one

FunctionHandler = Callable[[Machine, State, Model, Arguments, Spot, Activation], Results]
Constructor = Callable[[Machine, State, Model, Address, Arguments, Spot, Activation], list[State]]
MethodHandler = Callable[[Machine, State, Model, Method, Arguments, Spot, Activation], Results]
Reader = Callable[[Machine, State, Model, Address, str, Spot, Activation], Results | None]

_FUNCTIONS: dict[str, FunctionHandler] = {
    "context-instance": zmq_objects.context_instance,
    "shadow": zmq_objects.shadow,
    "zmq-function": zmq_objects.touch_arguments,
    "process-context": processes.get_context,
    "start-method": processes.set_start_method,
    "preload": processes.set_preload,
    "fork": forking.fork,
    "end": forking.end,
    "getpid": forking.getpid,
    "pipe": channels.make_pipe,
    "hook": hooks.register,
    "unhook": hooks.unregister,
    "signal": hooks.send,
    "run": children.run,
    "commands": commands.run,
    "unit-tests": unit_tests.run,
    "fixture": fixtures.register,
    "tests-with-fixtures": fixtures.run,
    "schedule": schedules.schedule,
    "job-pools": job_pools.add,
    "run-scheduled": schedules.run,
    "unschedule": schedules.cancel,
    "forking-decorator": children.decorate,
    "injecting-decorator": injecting.make,
    "passing-decorator": injecting.pass_shared,
    "ensure": injecting.ensure,
    "handler": registered.register,
    "dependency": registered.depend,
    "middleware": registered.wrap,
    "validator": validated.decorate,
    "current-object": applications.current,
    "route": routes.make_row,
    "delayed": registered.delayed,
    "retry": retrying.make,
    "framework": functions.inert,
    "start-default": functions.inert,
    "get-logger": logs.get_logger,
    "log": logs.log_to_root,
    "configure-logging": log_config.configure,
    "alias": aliases.call,
    "named-object": objects.named,
    "inert": functions.inert,
}

_CONSTRUCTORS: dict[str, Constructor] = {
    "context": zmq_objects.make_context,
    "socket": zmq_objects.make_socket,
    "poller": pollers.construct,
    "owner": owners.construct,
    "process": processes.construct,
    "thread": processes.construct,
    "pool": pools.construct,
    "thread-pool": thread_pools.construct,
    "start-block": start_blocks.begin,
    "queue": channels.make_queue,
    "loader": loaders.construct,
    "object": functions.make_inert,
    "request": applications.make_request,
    "event-loop": functions.make_inert,
    "application": routes.construct,
    "device": functions.make_inert,
    "daemon": daemons.construct,
    "forking-server": servers.construct,
    "server": servers.construct,
    "logger": logs.make_logger,
    "log-handler": logs.make_handler,
    "mock": mocking.construct,
}

_METHODS: dict[str, MethodHandler] = {
    "context": zmq_objects.context_method,
    "socket": zmq_objects.socket_method,
    "poller": pollers.method,
    "owner": owners.method,
    "process": processes.method,
    "thread": processes.thread_method,
    "pool": pools.method,
    "thread-pool": thread_pools.method,
    "start-block": start_blocks.method,
    "queue": channels.method,
    "loader": loaders.method,
    "application": routes.method,
    "daemon": daemons.method,
    "device": devices.method,
    "forking-server": servers.method,
    "server": servers.method,
    "logger": logs.method,
    "log-handler": logs.handler_method,
    "mock": mocking.method,
    "relay": objects.relay,
}

_READERS: dict[str, Reader] = {
    "context": zmq_objects.read_context,
    "socket": zmq_objects.read_socket,
    "poller": pollers.read,
    "owner": owners.read,
    "process": processes.read,
    "thread": processes.read,
    "logger": logs.read,
    "object": objects.read,
}


def has_model(m: Machine, name: str) -> bool:
    """Whether the name is a library class that the machine makes instances of."""
    model = m.knowledge.find(name)
    return model is not None and model.kind in _CONSTRUCTORS


def construct(
    m: Machine, state: State, name: str, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Runs the library class's ``__init__`` on an instance of it or of a subclass."""
    model = m.knowledge.find(name)
    assert model is not None
    m.library_class[made] = name
    return _CONSTRUCTORS[model.kind](m, state, model, made, arguments, spot, act)


def call_external(m: Machine, state: State, name: str, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a function or class of a library."""
    model = m.knowledge.find(name)
    if model is not None and model.kind in _CONSTRUCTORS:
        made = m.allocate(state, act, "instance", spot, {}, name, External(name))
        return [(after, one(made)) for after in construct(m, state, name, made, arguments, spot, act)]
    if model is not None:
        return _FUNCTIONS[model.kind](m, state, model, arguments, spot, act)
    handler = plain.FUNCTIONS.get(name)
    if handler is not None:
        return handler(m, state, arguments, spot, act)
    if is_exception(name):
        return raised.make(m, state, name, arguments, spot, act)
    owner, _, method = name.rpartition(".")
    if arguments.positional and (has_model(m, owner) or owner in _OF_BUILTINS):
        return _call_through_class(m, state, owner, method, arguments, spot, act)
    log_gates.configured_elsewhere(m, state, name)
    return unknown.call(m, state, name, arguments, spot, act)


def _call_through_class(
    m: Machine, state: State, owner: str, name: str, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``Process.__init__(self, …)``: a method called through its class, with the instance in front."""

    def call(state: State, atom: Atom) -> Results:
        own = atom.kind if isinstance(atom, Address) and atom.kind in contents.KINDS else _OF_BUILTINS.get(owner, owner)
        return call_method(m, state, Method(own, name, atom), arguments.after(1), spot, act)

    return each_atom(state, arguments.positional[0], act, call)


_OF_BUILTINS = {**{owner: owner for owner in subscripts.BASES}, "builtins.object": "object", "builtins.str": "str"}
"""The builtin classes whose methods are called through them, each with the owner that its methods have here."""


def call_method(m: Machine, state: State, method: Method, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a method of a library's object or of a builtin type."""
    model = m.knowledge.find(method.owner)
    if model is not None:
        handler = _METHODS.get(model.kind)
        if handler is not None:
            return handler(m, state, model, method, arguments, spot, act)
        if model.kind in ("object", "event-loop"):
            return _method_of_object(m, state, model, method, arguments, spot, act)
        return unknown.call(m, state, f"{method.owner}.{method.name}", arguments, spot, act)
    by_name = plain.METHODS.get((method.owner, method.name))
    if by_name is not None:
        return by_name(m, state, method.receiver, arguments, spot, act)
    inner = _container_method(m, state, method)
    if inner is not None:
        return call_method(m, state, inner, arguments, spot, act)
    setting = SETTINGS.get(method.name)
    if setting is not None:
        return setting(m, state, arguments, spot, act)
    return unknown.call(m, state, f"{method.owner}.{method.name}", arguments, spot, act)


def _method_of_object(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of an object whose methods have models of their own, by their dotted names."""
    for owner in (model.name, model.text("like")):
        found = m.knowledge.find(f"{owner}.{method.name}")
        if found is not None and found.kind in _CONSTRUCTORS:
            return call_external(m, state, found.name, arguments, spot, act)
        if found is not None and found.kind in _FUNCTIONS:
            arguments = functions.of_method(state, method.receiver, found, arguments)
            results = _FUNCTIONS[found.kind](m, state, found, arguments, spot, act)
            return [(after, one(method.receiver)) for after, _ in results] if method.name == "__enter__" else results
    if objects.gives_itself(model, method.name):
        return [(state, one(method.receiver))]
    if method.name in ("__init__", "__enter__"):
        return [(state, one(method.receiver) if method.name == "__enter__" else NONE)]
    by_name = UNKNOWN_METHODS.get(method.name) if model.kind == "event-loop" else None
    if by_name is not None:
        return by_name(m, state, arguments, spot, act)
    return unknown.call(m, state, f"{method.owner}.{method.name}", arguments, spot, act)


def _container_method(m: Machine, state: State, method: Method) -> Method | None:
    """A method that an instance inherits from a builtin container works on its elements."""
    if method.owner not in subscripts.BASES or not isinstance(method.receiver, Address):
        return None
    items = subscripts.items_of(m, state, method.receiver)
    if items is None:
        return None
    name = _FILLS.get(items.kind, method.name) if method.name == "__init__" else method.name
    return Method(items.kind, name, items)


_FILLS = {"dict": "update", "list": "extend", "set": "update"}
"""What ``__init__`` does, by the kind of container."""

_WRAPPERS = ("collections.UserDict", "collections.UserList")
"""Classes whose instances have the container itself as ``data``."""

_ATTRIBUTES = {
    "dict": {*dir(collections.OrderedDict), *dir(collections.defaultdict)},
    "list": {*dir(list), *dir(collections.deque)},
    "set": {*dir(set)},
    "tuple": {*dir(tuple), "_asdict", "_fields", "_replace"},
}
"""What instances of each kind of container have by themselves."""


def read(
    m: Machine, state: State, owner: str, receiver: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """An attribute that a library class gives its instances; None when it is not known to have it."""
    model = m.knowledge.find(owner)
    if model is None:
        if owner in subscripts.BASES:
            return _read_container(m, state, owner, receiver, name)
        if owner in builtin.PLAIN_BASES:
            return [(state, one(Method("object", name, receiver)))] if name.startswith("__") else None
        if (managers.BASES.get(owner), name) in managers.METHODS:
            return [(state, one(Method(managers.BASES[owner], name, receiver)))]
        if (owner, name) in plain.METHODS:
            return [(state, one(Method(owner, name, receiver)))]
        if abstract_bases.gives(owner, name):
            return [(state, one(Method(abstract_bases.OWNER, name, receiver)))]
        if name in raised.NAMES and is_exception(owner):
            return [(state, one(Method(raised.OWNER, name, receiver)))]
        return None
    reader = _READERS.get(model.kind)
    found = reader(m, state, model, receiver, name, spot, act) if reader is not None else None
    return found if found is not None else [(state, objects.field_or_method(owner, name, receiver))]


def _read_container(m: Machine, state: State, owner: str, receiver: Address, name: str) -> Results | None:
    """An attribute of an instance of a container's subclass."""
    items = subscripts.items_of(m, state, receiver)
    if name == "data" and owner in _WRAPPERS and items is not None:
        return [(state, one(items))]
    if items is not None and name not in _ATTRIBUTES[items.kind]:
        return None
    return [(state, one(Method(owner, name, receiver)))]


def set_library(
    m: Machine, state: State, receiver: Address, name: str, value: Value, spot: Spot, act: Activation
) -> None:
    """What setting an attribute of a library's object does besides."""
    processes.set_field(m, state, receiver, name, value)
    zmq_objects.set_option(m, state, receiver, name, spot, act)
