"""Counters and timers, statsd style but over PUSH."""
import functools
import time

import zmq

from . import settings

_context = zmq.Context()
_push = _context.socket(zmq.PUSH)
_push.linger = 100
_push.reconnect_ivl = 20
_push.connect(settings.METRICS)


def incr(name, by=1):
    _send(f"{name}:{by}|c")


def _send(text):
    try:
        _push.send_string(text, zmq.NOBLOCK)
    except zmq.Again:
        pass


def timed(name):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            started = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                _send(f"{name}:{(time.perf_counter() - started) * 1000:.2f}|ms")
        return wrapper
    return decorate


def close():
    _push.close()
    _context.term()
