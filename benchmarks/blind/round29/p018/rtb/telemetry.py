"""Bid telemetry.  One PUSH channel per process towards the spend aggregator."""
import logging
import os
import threading

import zmq

log = logging.getLogger(__name__)

_endpoint = None
_channel = None
_guard = threading.Lock()


def setup(endpoint: str) -> None:
    global _endpoint
    _endpoint = endpoint


def channel() -> zmq.Socket:
    global _channel
    with _guard:
        if _channel is None:
            sock = zmq.Context.instance().socket(zmq.PUSH)
            sock.set(zmq.LINGER, 400)
            sock.set(zmq.SNDHWM, 2000)
            sock.connect(_endpoint)
            _channel = sock
        return _channel


def _forget() -> None:
    global _channel, _guard
    _channel = None
    _guard = threading.Lock()


os.register_at_fork(after_in_child=_forget)
