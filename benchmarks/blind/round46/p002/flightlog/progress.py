"""Progress reports to the ground station's display.

Used by the command itself and by the packers, hence the module-level state.
"""
import os

import zmq

ENDPOINT_VAR = "FLIGHTLOG_PROGRESS"

_context = None
_socket = None
_owner = None


def _get_socket():
    global _context, _socket, _owner
    if _owner != os.getpid():
        _context = zmq.Context()
        _socket = _context.socket(zmq.PUB)
        _socket.linger = 200
        _socket.connect(os.environ[ENDPOINT_VAR])
        _owner = os.getpid()
    return _socket


def report(stage, **fields):
    """Sends one report; reports may be lost, they must never stop the packing."""
    try:
        _get_socket().send_json({"stage": stage, "pid": os.getpid(), **fields}, zmq.NOBLOCK)
    except zmq.Again:
        pass


def shutdown():
    global _context, _socket, _owner
    if _owner == os.getpid():
        _socket.close()
        _context.term()
    _context = _socket = _owner = None
