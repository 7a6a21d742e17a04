"""A socket and its peer, each on a context of its own, connected over TCP on the loopback interface."""

from __future__ import annotations

import time
from typing import Any

import zmq

from behaviour.inside.case import Inherited, zmq_constant

PEER_OF = {
    "PUSH": "PULL",
    "PULL": "PUSH",
    "PUB": "SUB",
    "SUB": "PUB",
    "REQ": "REP",
    "REP": "REQ",
    "DEALER": "ROUTER",
    "ROUTER": "DEALER",
    "PAIR": "PAIR",
}
RECEIVERS = (zmq.PULL, zmq.SUB, zmq.REQ, zmq.REP, zmq.DEALER, zmq.ROUTER, zmq.PAIR)
SENDERS = (zmq.PUSH, zmq.PUB, zmq.REQ, zmq.REP, zmq.DEALER, zmq.ROUTER, zmq.PAIR)
HANDSHAKE = 0.1  # seconds
ROUTE = b"route"


def new_socket(context: Any, kind: str) -> Any:
    """Make a socket that never keeps its process waiting at the end."""
    socket = context.socket(zmq_constant(kind))
    socket.setsockopt(zmq.LINGER, 0)
    if kind == "SUB":
        socket.setsockopt(zmq.SUBSCRIBE, b"")
    if kind == "DEALER":
        socket.setsockopt(zmq.IDENTITY, ROUTE)
    return socket


def listen(socket: Any) -> str:
    """Bind a socket to a free port and give its address."""
    socket.bind("tcp://127.0.0.1:*")
    return str(socket.getsockopt(zmq.LAST_ENDPOINT).rstrip(b"\0").decode())


def pair(kind: str, side: str, warm: bool) -> Inherited:
    """Make a socket of a kind, ``bound`` or ``connected``, and its peer; a warm one has exchanged messages."""
    inherited = Inherited(context=zmq.Context(), peer=new_socket(zmq.Context(), PEER_OF[kind]))
    inherited.socket = new_socket(inherited.context, kind)
    if side == "bound":
        inherited.peer.connect(listen(inherited.socket))
    else:
        inherited.url = listen(inherited.peer)
        inherited.socket.connect(inherited.url)
    time.sleep(HANDSHAKE)
    if warm:
        _exchange(inherited.socket, inherited.peer)
    return inherited


def put(socket: Any, body: bytes, flags: int = 0) -> None:
    """Send one message to the only peer."""
    frames = [ROUTE, body] if socket.getsockopt(zmq.TYPE) == zmq.ROUTER else [body]
    socket.send_multipart(frames, flags)


def take(socket: Any) -> bytes:
    """Receive one message, without its envelope."""
    return bytes(socket.recv_multipart()[-1])


def drain(socket: Any, patience: float, last: bytes = b"") -> list[bytes]:
    """Receive all that comes, until the ``last`` has come or nothing does for ``patience`` seconds."""
    bodies: list[bytes] = []
    while (not last or last not in bodies) and socket.poll(int(patience * 1000)):
        bodies.append(take(socket))
    return bodies


def _exchange(socket: Any, peer: Any) -> None:
    """Send a message each way that the sockets allow, the asking side first."""
    asks = zmq.REQ if zmq.REQ in (socket.getsockopt(zmq.TYPE), peer.getsockopt(zmq.TYPE)) else zmq.DEALER
    first, second = (peer, socket) if peer.getsockopt(zmq.TYPE) == asks else (socket, peer)
    for sender, receiver in ((first, second), (second, first)):
        if sender.getsockopt(zmq.TYPE) in SENDERS and receiver.getsockopt(zmq.TYPE) in RECEIVERS:
            _pass(sender, receiver)


def _pass(sender: Any, receiver: Any) -> None:
    put(sender, b"warm")
    while not receiver.poll(100):  # a subscription may still have been on its way
        put(sender, b"warm")
    drain(receiver, 0)
