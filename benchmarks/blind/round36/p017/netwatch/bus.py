"""The event bus as the rest of the program sees it: emit().

Sockets are cached by endpoint, opening one for each event is far too slow.
"""
import logging
import os

import zmq

logger = logging.getLogger(__name__)

_state = {"context": None, "endpoint": None}
_sockets = {}


def set_endpoint(endpoint):
    _state["endpoint"] = endpoint


def context():
    if _state["context"] is None:
        _state["context"] = zmq.Context()
    return _state["context"]


def _socket_for(endpoint):
    try:
        return _sockets[endpoint]
    except KeyError:
        sock = context().socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 400)
        sock.connect(endpoint)
        return _sockets.setdefault(endpoint, sock)


def emit(kind, **fields):
    fields["kind"] = kind
    fields["pid"] = os.getpid()
    try:
        _socket_for(_state["endpoint"]).send_json(fields, zmq.DONTWAIT)
    except zmq.Again:
        logger.warning("bus is full, %s lost", kind)


def shutdown():
    while _sockets:
        _sockets.popitem()[1].close()
    if _state["context"] is not None:
        _state["context"].term()
        _state["context"] = None


def _forget():
    _sockets.clear()
    _state["context"] = None


os.register_at_fork(after_in_child=_forget)
