"""Process-wide telemetry bus. Optional: without configure() events are dropped."""
import json
import os
import time

import zmq

_bus = None
_context = None
dropped = 0


def configure(endpoint):
    global _bus, _context
    _context = zmq.Context()
    _bus = _context.socket(zmq.PUSH)
    _bus.sndhwm = 1000
    _bus.linger = 300
    _bus.connect(endpoint)


def enabled():
    return _bus is not None


def emit(kind, **fields):
    global dropped
    if _bus is None:
        dropped += 1
        return False
    event = dict(fields, kind=kind, pid=os.getpid(), ts=time.time())
    try:
        _bus.send(json.dumps(event).encode(), zmq.NOBLOCK)
    except zmq.Again:
        dropped += 1
        return False
    return True


def shutdown():
    global _bus, _context
    if _bus is not None:
        _bus.close()
        _context.term()
    _bus = _context = None
