"""Methods called on objects that nothing is known of, told by their name alone."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library import (
    awaiting,
    children,
    documents,
    ini_files,
    options,
    pools,
    registered,
    tasks,
    threads,
    unknown,
)
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.library.zmq_objects import touch_all
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NOTHING, UNKNOWN, Atom, Spot, one, plain


def _await_first(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.run_until_complete(coroutine)``."""
    first = arguments.get("coro", 0) or UNKNOWN
    results = [row for begun in tasks.begin(m, state, act) for row in threads.in_task(m, begun, first, spot, act)]
    return [(unknown.while_waiting(m, after, spot, act), value) for after, value in results]


def _run_sync(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``IOLoop.run_sync(function)``: runs until the coroutine that the function gives is done."""
    results = unknown.to_its_end(m, state, arguments.get("func", 0) or UNKNOWN, Arguments([], {}), spot, act)
    return [(unknown.while_waiting(m, after, spot, act), value) for after, value in results]


def _create_task(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.create_task(coroutine)``."""
    return tasks.create(m, state, arguments.get("coro", 0) or UNKNOWN, spot, act)


def _submit(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    function, passed = arguments.get("fn", 0) or UNKNOWN, arguments.after(1)
    return threads.in_thread(m, state, lambda inner: unknown.call_now(m, inner, function, passed, spot, act))


def _add_done_callback(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``future.add_done_callback(function)``: the thread that did the work calls it, or this one."""
    function, passed = arguments.get("fn", 0) or UNKNOWN, Arguments([UNKNOWN], {})
    return threads.in_either(m, state, lambda inner: unknown.call_now(m, inner, function, passed, spot, act))


def _add_reader(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.add_reader(socket, callback)``: watching a socket is using it."""
    touch_all(m, state, arguments.get("fd", 0) or UNKNOWN, "poll", spot, act)
    return unknown.call(m, state, "add_reader", arguments, spot, act)


def _serve_protocol(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.create_server(Protocol, …)``: a protocol for each connection."""
    return [(after, UNKNOWN) for after, _ in _of_protocol(m, state, arguments, spot, act)]


def _of_protocol(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``loop.create_connection(Protocol, …)``: the loop of this process calls the methods of what the factory makes.

    Once awaited, it gives the transport and the protocol.
    """
    factory = registered.callable_in(arguments.get("protocol_factory", 0))
    if factory is None:
        return unknown.call(m, state, "", arguments, spot, act)
    results: Results = []
    for after, protocol in m.call(m, state, factory, Arguments([], {}), spot, act):
        for called, _, _ in children.methods_of(m, after, protocol, _PROTOCOL, spot, act):
            for atom in called:
                m.later(m, after, atom, spot, act)
        made = containers.make(m, after, act, "tuple", spot, [(UNKNOWN, False), (protocol, False)])
        results.append((after, threads.future(m, after, act, spot, one(made))))
    return results


_PROTOCOL = (
    *("connection_made", "data_received", "get_buffer", "buffer_updated", "eof_received", "datagram_received"),
    *("pipe_data_received", "pipe_connection_lost", "process_exited", "error_received", "pause_writing"),
    *("resume_writing", "connection_lost"),
)
"""What a loop calls of a protocol, in the order in which it does."""


def _setting(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``settings.get(key, default)``: something that nobody knows, or the default, if that is plain."""
    given = arguments.get("fallback") or arguments.get("default", 1) or NOTHING
    return [(after, found | plain(given)) for after, found in unknown.call(m, state, "", arguments, spot, act)]


def _option(read: ini_files.Reader) -> MethodHandler:
    """``parser.getint(section, option, fallback=default)``."""

    def method(m: Machine, state: State, parser: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        known = ini_files.option_of(m, state, parser, arguments, read, spot, act)
        return _setting(m, state, Arguments([], arguments.keywords), spot, act) if known is None else known

    return method


METHODS: dict[tuple[str, str], MethodHandler] = {
    (ini_files.PARSER, name): _option(read) for name, read in ini_files.READERS.items()
}

SETTINGS: dict[str, Handler] = dict.fromkeys(("get", "pop", "setdefault"), _setting)
"""Methods by which programs ask for what somebody has configured."""

UNKNOWN_METHODS: dict[str, Handler] = {
    "read_text": documents.read_text,
    "read_bytes": documents.read_text,
    **SETTINGS,
    **dict.fromkeys(
        ("start", "run", "run_forever", "serve_forever", "mainloop", "loop_forever"), unknown.wait_for_callbacks
    ),
    "run_in_executor": pools.map_executor,
    "set_defaults": options.set_defaults,
    "add_argument": options.add_argument,
    "parse_args": options.parse,
    "parse_known_args": options.parse_known,
    "run_until_complete": _await_first,
    "run_sync": _run_sync,
    "create_task": _create_task,
    "run_coroutine_threadsafe": awaiting.run_elsewhere,
    "submit": _submit,
    "add_done_callback": _add_done_callback,
    "add_reader": _add_reader,
    "add_handler": _add_reader,
    **dict.fromkeys(("create_server", "create_unix_server"), _serve_protocol),
    **dict.fromkeys(
        (
            *("create_connection", "create_unix_connection", "create_datagram_endpoint", "connect_accepted_socket"),
            *("connect_read_pipe", "connect_write_pipe", "subprocess_exec", "subprocess_shell"),
        ),
        _of_protocol,
    ),
}
