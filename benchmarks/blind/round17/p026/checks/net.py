import os
from functools import cache

import zmq


@cache
def _context_of(pid: int) -> zmq.Context:
    ctx = zmq.Context()
    ctx.linger = 0
    return ctx


def context() -> zmq.Context:
    return _context_of(os.getpid())


def ask(endpoint: str, verb: str, timeout_ms: int = 800) -> str | None:
    """One question, one answer; None when nobody answers in time."""
    with context().socket(zmq.REQ) as req:
        req.rcvtimeo = timeout_ms
        req.connect(endpoint)
        req.send_string(verb)
        try:
            return req.recv_string()
        except zmq.Again:
            return None
