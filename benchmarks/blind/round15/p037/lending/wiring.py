"""Process-wide services, looked up by name."""
import os
import threading

import zmq

_lock = threading.RLock()
_factories = {}
_made = {}
_sockets = {}


def provides(name):
    def keep(factory):
        _factories[name] = factory
        return factory
    return keep


def get(name):
    with _lock:
        if name not in _made:
            _made[name] = _factories[name]()
        return _made[name]


def wire(kind, url):
    """One socket for a kind and address, made when first asked for."""
    key = kind, url
    with _lock:
        if (sock := _sockets.get(key)) is None:
            sock = _sockets[key] = get("context").socket(kind)
            sock.linger = 300
            sock.connect(url)
    return sock


def _forget():
    global _lock
    _lock = threading.RLock()
    _made.clear()


os.register_at_fork(after_in_child=_forget)


@provides("context")
def _context():
    return zmq.Context()
