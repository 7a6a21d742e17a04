"""Progress reports to the console.

``report`` may be called from anywhere; the socket is made when it is first needed.
"""
import os
import threading
from types import SimpleNamespace

import zmq

_lock = threading.Lock()
_link = SimpleNamespace(endpoint=None, context=None, push=None)


def configure(endpoint):
    _link.endpoint = endpoint


def _forget():
    global _lock, _link
    _lock = threading.Lock()
    _link = SimpleNamespace(endpoint=_link.endpoint, context=None, push=None)


os.register_at_fork(after_in_child=_forget)


def _push():
    if _link.push is None:
        _link.context = zmq.Context()
        _link.push = _link.context.socket(zmq.PUSH)
        _link.push.setsockopt(zmq.LINGER, 500)
        _link.push.connect(_link.endpoint)
    return _link.push


def report(volume, stage, **numbers):
    with _lock:
        _push().send_json({"pid": os.getpid(), "volume": volume, "stage": stage, **numbers}, zmq.NOBLOCK)


def disconnect():
    with _lock:
        if _link.push is not None:
            _link.push.close()
            _link.context.term()
            _link.push = _link.context = None
