import os

import conf
import zmq

_owner = None
_context = None
_socket = None


def _ensure():
    global _owner, _context, _socket
    if _owner != os.getpid():
        _context = zmq.Context()
        _socket = _context.socket(zmq.PUB)
        _socket.linger = 0
        _socket.connect(conf.STATUS)
        _owner = os.getpid()
    return _socket


def say(text):
    _ensure().send_string(text)
