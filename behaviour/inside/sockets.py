"""Operations on an inherited socket."""

from __future__ import annotations

from functools import partial
from typing import Any, Iterator  # noqa: UP035  (Python 3.8)

import zmq

from behaviour.inside.case import Case, Inherited, Touch
from behaviour.inside.pairs import pair, put, take

TIMEOUT = 100  # milliseconds

SENDING = [
    *[("PUSH", side, warm) for side in ("bound", "connected") for warm in (True, False)],
    *[("PAIR", side, warm) for side in ("bound", "connected") for warm in (True, False)],
    ("PUB", "bound", True),
    ("PUB", "bound", False),
    ("PUB", "connected", True),
    ("REQ", "connected", True),
    ("REQ", "connected", False),
    ("DEALER", "connected", True),
    ("DEALER", "connected", False),
    ("ROUTER", "bound", True),
]
WAITING = [
    *[("PULL", side, warm) for side in ("bound", "connected") for warm in (True, False)],
    ("PAIR", "bound", True),
    ("PAIR", "connected", False),
    ("SUB", "connected", True),
    ("SUB", "connected", False),
    ("SUB", "bound", True),
    ("REP", "bound", True),
    ("REP", "bound", False),
    ("DEALER", "connected", True),
    ("DEALER", "connected", False),
    ("ROUTER", "bound", True),
    ("ROUTER", "bound", False),
]
QUEUED = [
    ("PULL", "bound", True),
    ("PULL", "connected", True),
    ("PULL", "bound", False),
    ("SUB", "connected", True),
    ("REP", "bound", True),
    ("DEALER", "connected", True),
    ("ROUTER", "bound", True),
    ("PAIR", "bound", True),
]
TYPICAL = [("PULL", "bound", True), ("PULL", "bound", False), ("PUSH", "connected", True)]
ENDS = [("PULL", "connected", True), ("PULL", "connected", False), ("PUSH", "connected", True)]


def cases() -> Iterator[Case]:
    """Give every case of an inherited socket."""
    yield from _messages()
    yield from _questions()
    yield from _endpoints()
    yield from _releases()


def _messages() -> Iterator[Case]:
    for way in SENDING:
        yield _case("send(…)", way, "send", "send", _send)
    yield _case("send(…) of a reply", ("REP", "bound", True), "send", "send", _send, _asked)
    for way in [("PUSH", "bound", False), ("PUSH", "connected", True)]:
        yield _case("send(…, NOBLOCK)", way, "send", "send", lambda it: it.socket.send(b"child", zmq.NOBLOCK))
        yield _case("send(…) with SNDTIMEO", way, "send", "send", partial(_with_timeout, zmq.SNDTIMEO, _send))
    for way in WAITING:
        yield _case("recv(), nothing queued", way, "recv", "wait", _recv)
    yield _case("recv() of an awaited reply", ("REQ", "connected", True), "recv", "wait", _recv, _asking)
    for way in [("PULL", "bound", True), ("PULL", "bound", False)]:
        yield _case("recv(NOBLOCK), nothing queued", way, "recv", "wait", lambda it: it.socket.recv(zmq.NOBLOCK))
        yield _case("recv() with RCVTIMEO", way, "recv", "wait", partial(_with_timeout, zmq.RCVTIMEO, _recv))
    for way in QUEUED:
        yield _case("recv(), a message queued", way, "recv", "queued", _recv, _queued)
    for way in [("PUSH", "connected", True), ("PUSH", "bound", True)]:
        yield _case("Socket.shadow(…).send(…)", way, "shadow", "send", _shadow_send)
    yield _case("Socket.shadow(…).recv()", ("PULL", "bound", True), "shadow", "wait", lambda it: _shadow(it).recv())


def _questions() -> Iterator[Case]:
    for way in TYPICAL:
        yield _case("poll(timeout)", way, "poll", "ask", lambda it: it.socket.poll(TIMEOUT))
        yield _case("select(…, timeout)", way, "poll", "ask", _select)
        yield _case("EVENTS", way, "EVENTS", "ask", lambda it: it.socket.getsockopt(zmq.EVENTS))
        yield _case("getsockopt(LINGER)", way, "", "ask", lambda it: it.socket.getsockopt(zmq.LINGER))
        yield _case("setsockopt(LINGER)", way, "", "ask", lambda it: it.socket.setsockopt(zmq.LINGER, 5))
        yield _case("Poller().register(…)", way, "", "ask", lambda it: zmq.Poller().register(it.socket))
    yield _case("poll()", TYPICAL[0], "poll", "ask", lambda it: it.socket.poll())
    yield _case("proxy(…)", ("PULL", "bound", True), "proxy", "wait", _proxy)
    yield _case("get_monitor_socket()", TYPICAL[0], "get_monitor_socket", "ask", _monitor)
    for warm in (True, False):
        way = ("SUB", "connected", warm)
        yield _case("subscribe(…)", way, "subscribe", "ask", lambda it: it.socket.setsockopt(zmq.SUBSCRIBE, b"a"))
        yield _case("unsubscribe(…)", way, "unsubscribe", "ask", lambda it: it.socket.setsockopt(zmq.UNSUBSCRIBE, b""))


def _endpoints() -> Iterator[Case]:
    for way in ENDS:
        yield _case("bind('tcp://…')", way, "bind", "ask", lambda it: it.socket.bind("tcp://127.0.0.1:*"))
        yield _case("bind('inproc://…')", way, "bind", "ask", lambda it: it.socket.bind("inproc://there"))
        yield _case("bind_to_random_port(…)", way, "bind_to_random_port", "ask", _bind_to_random_port)
        yield _case("connect('tcp://…')", way, "connect", "ask", lambda it: it.socket.connect(it.url))
        yield _case("connect('inproc://…')", way, "connect", "ask", lambda it: it.socket.connect("inproc://there"))
        yield _case("disconnect(…)", way, "disconnect", "ask", lambda it: it.socket.disconnect(it.url))
    for warm in (True, False):
        yield _case("unbind(…)", ("PULL", "bound", warm), "unbind", "ask", _unbind)


def _releases() -> Iterator[Case]:
    for way in TYPICAL:
        yield _case("close()", way, "close", "release", lambda it: it.socket.close())
        yield _case("leaving with", way, "close", "release", lambda it: it.socket.__exit__(None, None, None))
        yield _case("del", way, "del", "release", _forget)


def _case(
    call: str, way: tuple[str, str, bool], operation: str, aim: str, touch: Touch, then: Any = lambda it: None
) -> Case:
    def make() -> Inherited:
        inherited = pair(*way)
        then(inherited)
        return inherited

    situation = f"{way[0]} {way[1]}, {'warm' if way[2] else 'cold'}"
    return Case(call, situation, "socket", operation, aim, make, touch)


def _asked(it: Inherited) -> None:
    """A request has come and been read; the reply is due."""
    put(it.peer, b"request")
    take(it.socket)


def _asking(it: Inherited) -> None:
    put(it.socket, b"request")


def _queued(it: Inherited) -> None:
    put(it.peer, b"queued")
    it.queued = bool(it.socket.poll(2000))


def _send(it: Inherited) -> None:
    put(it.socket, b"child")


def _recv(it: Inherited) -> str:
    return take(it.socket).decode()


def _with_timeout(option: int, touch: Touch, it: Inherited) -> Any:
    it.socket.setsockopt(option, TIMEOUT)
    return touch(it)


def _shadow(it: Inherited) -> Any:
    it.kept.append(zmq.Socket.shadow(it.socket.underlying))
    return it.kept[-1]


def _shadow_send(it: Inherited) -> None:
    _shadow(it).send(b"child")


def _select(it: Inherited) -> None:
    zmq.select([it.socket], [], [], TIMEOUT / 1000)


def _proxy(it: Inherited) -> None:
    it.kept.append(zmq.Context().socket(zmq.PUSH))
    zmq.proxy(it.socket, it.kept[-1])


def _monitor(it: Inherited) -> None:
    it.kept.append(it.socket.get_monitor_socket())


def _bind_to_random_port(it: Inherited) -> None:
    it.socket.bind_to_random_port("tcp://127.0.0.1", max_tries=3)


def _unbind(it: Inherited) -> None:
    it.socket.unbind(it.socket.getsockopt(zmq.LAST_ENDPOINT).rstrip(b"\0").decode())


def _forget(it: Inherited) -> None:
    it.socket = None
