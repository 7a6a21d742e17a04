"""Operations on an inherited context: new sockets from it, and its end."""

from __future__ import annotations

from typing import Any, Callable, Iterator  # noqa: UP035  (Python 3.8)

import zmq

from behaviour.inside.case import FLOOD, Case, Inherited, Touch
from behaviour.inside.pairs import listen, new_socket, pair

PATIENCE = 300  # milliseconds
UNUSED = ("unused-before-fork",)


def cases() -> Iterator[Case]:
    """Give every case of an inherited context."""
    for situation, make, circumstances in (
        ("its socket is open", _used, ()),
        ("its socket was closed before the fork", _once_used, ()),
        ("never had a socket", _unused, UNUSED),
    ):
        yield from _new_sockets(situation, make, circumstances)
        yield from _releases(situation, make)
    for circumstance, operation in ((UNUSED, "socket"), (("unflushed",), "term")):
        yield Case(
            f"new PUSH: connect, send {FLOOD} times, close, term, and the end: {operation}()",
            "never had a socket",
            "context",
            operation,
            "flush",
            _unused,
            _send_and_end,
            circumstance,
            lingers=0,
        )


def _new_sockets(situation: str, make: Callable[[], Inherited], circumstances: tuple[str, ...]) -> Iterator[Case]:
    def case(call: str, operation: str, aim: str, touch: Touch) -> Case:
        # An unused context works while the child lives: what matters to the rules is how that child ends, below.
        touched = "" if circumstances else operation
        return Case(call, situation, "context", touched, aim, make, touch, circumstances)

    yield case("new PUSH: connect, send", "socket", "new", lambda it: _send(it, it.context))
    yield case("new PAIR to and fro within the child", "socket", "new", _echo)
    yield case("Context.shadow(…), new PUSH: connect, send", "shadow", "new", _shadow)


def _releases(situation: str, make: Callable[[], Inherited]) -> Iterator[Case]:
    def case(call: str, operation: str, touch: Touch) -> Case:
        return Case(call, situation, "context", operation, "release", make, touch)

    yield case("term()", "term", lambda it: it.context.term())
    yield case("destroy()", "destroy", lambda it: it.context.destroy())
    yield case("leaving with", "term", lambda it: it.context.__exit__(None, None, None))
    yield case("del", "del", _forget)


def _used() -> Inherited:
    return pair("PUSH", "connected", warm=True)


def _once_used() -> Inherited:
    inherited = _used()
    inherited.socket.close()
    inherited.socket = None
    return inherited


def _unused() -> Inherited:
    peer = new_socket(zmq.Context(), "PULL")
    return Inherited(context=zmq.Context(), peer=peer, url=listen(peer))


def _send(it: Inherited, context: Any) -> None:
    it.kept.append(context.socket(zmq.PUSH))
    it.kept[-1].connect(it.url)
    it.kept[-1].send(b"child")


def _shadow(it: Inherited) -> None:
    it.kept.append(zmq.Context.shadow(it.context.underlying))
    _send(it, it.kept[-1])


def _send_and_end(it: Inherited) -> None:
    socket = it.context.socket(zmq.PUSH)
    socket.connect(it.url)
    for _ in range(FLOOD):
        socket.send(b"child".ljust(50_000))
    socket.close()
    it.context.term()


def _echo(it: Inherited) -> str:
    one, other = (new_socket(it.context, "PAIR") for _ in range(2))
    it.kept += [one, other]
    other.connect(listen(one))
    other.send(b"echo")
    return str(one.recv().decode()) if one.poll(PATIENCE) else ""


def _forget(it: Inherited) -> None:
    it.socket = None
    it.context = None
