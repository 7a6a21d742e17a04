"""Progress reports to the ground station's display.

Used by the command itself and by the packers, hence the module-level state.
"""
import os

import zmq

ENDPOINT_VAR = "FLIGHTLOG_PROGRESS"

_context = None
_context_pid = None
_socket = None


def _get_context():
    global _context, _context_pid
    if _context is None or _context_pid != os.getpid():
        _context = zmq.Context()
        _context_pid = os.getpid()
    return _context


def _get_socket():
    global _socket
    if _socket is None:
        context = _get_context()
        _socket = context.socket(zmq.PUB)
        _socket.linger = 200
        _socket.connect(os.environ[ENDPOINT_VAR])
    return _socket


def report(stage, **fields):
    """Sends one report; reports may be lost, they must never stop the packing."""
    try:
        _get_socket().send_json({"stage": stage, "pid": os.getpid(), **fields}, zmq.NOBLOCK)
    except zmq.Again:
        pass


def shutdown():
    global _socket, _context
    if _socket is not None:
        _socket.close()
        _socket = None
    if _context is not None:
        _context.term()
        _context = None
