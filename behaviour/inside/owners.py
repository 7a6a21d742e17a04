"""Operations on what owns an inherited socket: pollers, asyncio sockets, streams, log handlers, authenticators."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Callable, Iterator  # noqa: UP035  (Python 3.8)

import zmq
import zmq.asyncio

from behaviour.inside.case import Case, Inherited, Touch
from behaviour.inside.pairs import new_socket, pair

TIMEOUT = 100  # milliseconds
RECORD = logging.LogRecord("", logging.INFO, "", 0, "child", None, None)


def cases() -> Iterator[Case]:
    """Give every case of an inherited owner."""
    for warm in (True, False):
        situation = f"holds a PULL, bound, {'warm' if warm else 'cold'}"
        yield Case(
            "Poller.poll(timeout)", situation, "poller", "poll", "ask", _poller(warm), lambda it: it.thing.poll(TIMEOUT)
        )
    yield from _asyncio()
    yield from _streams()
    for warm in (True, False):
        situation = f"on a PUB, bound, {'warm' if warm else 'cold'}"
        yield Case("PUBHandler.emit(…)", situation, "handler", "emit", "send", _handler(warm), _emit)
    yield Case("PUBHandler.close()", "on a PUB, bound, warm", "handler", "close", "release", _handler(True), _close)
    yield Case("ThreadAuthenticator.stop()", "started", "authenticator", "stop", "ask", _auth, _stop)
    yield Case("ThreadAuthenticator.allow(…)", "started", "authenticator", "allow", "ask", _auth, _allow)


def _asyncio() -> Iterator[Case]:
    def case(call: str, kind: str, operation: str, aim: str, touch: Touch) -> Case:
        return Case(call, f"asyncio {kind}, connected, warm", "socket", operation, aim, _async_socket(kind), touch)

    yield case("await send(…)", "PUSH", "send", "send", lambda it: _run(lambda: it.thing.send(b"child")))
    yield case("await recv(), nothing queued", "PULL", "recv", "wait", lambda it: _run(it.thing.recv))
    yield case("await poll(timeout)", "PULL", "poll", "ask", lambda it: _run(lambda: it.thing.poll(TIMEOUT)))


def _streams() -> Iterator[Case]:
    def case(call: str, kind: str, operation: str, aim: str, touch: Touch) -> Case:
        return Case(call, f"on a {kind}, connected, warm", "stream", operation, aim, _stream(kind), touch)

    yield case("ZMQStream.on_recv(…)", "PULL", "on_recv", "ask", lambda it: it.thing.on_recv(print))
    yield case("ZMQStream.send(…), flush()", "PUSH", "send", "send", _stream_send)
    yield case("ZMQStream.flush()", "PULL", "flush", "ask", lambda it: it.thing.flush())
    yield case("ZMQStream.close()", "PULL", "close", "release", lambda it: it.thing.close())


def _poller(warm: bool) -> Callable[[], Inherited]:
    def make() -> Inherited:
        inherited = pair("PULL", "bound", warm)
        inherited.thing = zmq.Poller()
        inherited.thing.register(inherited.socket, zmq.POLLIN)
        return inherited

    return make


def _async_socket(kind: str) -> Callable[[], Inherited]:
    def make() -> Inherited:
        inherited = pair(kind, "connected", warm=True)
        inherited.context = zmq.asyncio.Context()
        inherited.thing = new_socket(inherited.context, kind)
        inherited.thing.connect(inherited.url)
        inherited.socket.close()
        inherited.socket = zmq.Socket.shadow(inherited.thing.underlying)  # for the parent's own use afterwards
        return inherited

    return make


def _stream(kind: str) -> Callable[[], Inherited]:
    def make() -> Inherited:
        from tornado.ioloop import IOLoop
        from zmq.eventloop.zmqstream import ZMQStream

        inherited = pair(kind, "connected", warm=True)
        inherited.thing = ZMQStream(inherited.socket, IOLoop(make_current=False))
        return inherited

    return make


def _handler(warm: bool) -> Callable[[], Inherited]:
    def make() -> Inherited:
        from zmq.log.handlers import PUBHandler

        inherited = pair("PUB", "bound", warm)
        inherited.thing = PUBHandler(inherited.socket)
        return inherited

    return make


def _auth() -> Inherited:
    from zmq.auth.thread import ThreadAuthenticator

    inherited = Inherited(context=zmq.Context())
    inherited.thing = ThreadAuthenticator(inherited.context)
    inherited.thing.start()
    return inherited


def _run(make: Callable[[], Any]) -> None:
    async def waits() -> None:
        await asyncio.wait_for(make(), TIMEOUT / 1000)

    asyncio.run(waits())


def _stream_send(it: Inherited) -> None:
    it.thing.send(b"child")
    it.thing.flush()


def _emit(it: Inherited) -> None:
    it.thing.emit(RECORD)


def _close(it: Inherited) -> None:
    it.thing.close()


def _stop(it: Inherited) -> None:
    it.thing.stop()


def _allow(it: Inherited) -> None:
    it.thing.allow("127.0.0.1")
