"""Sockets by outlet name."""
import functools

import zmq

from .settings import settings


@functools.cache
def _context() -> zmq.Context:
    return zmq.Context(io_threads=1)


@functools.cache
def outlet(name: str) -> zmq.Socket:
    sock = _context().socket(zmq.PUSH)
    sock.linger = settings.linger_ms
    sock.connect(settings.routes[name])
    return sock


def forget() -> None:
    outlet.cache_clear()
    _context.cache_clear()


def shut_down(names) -> None:
    for name in names:
        outlet(name).close()
    _context().term()
    forget()
