"""Progress reports for nested work, without passing a reporter around."""
import json
import os
import time
from contextlib import contextmanager
from contextvars import ContextVar

import zmq

_reporter: ContextVar["Reporter | None"] = ContextVar("progressbus_reporter", default=None)


class Reporter:
    def __init__(self, url):
        self.begun = time.monotonic()
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.DEALER)
        self._sock.setsockopt(zmq.LINGER, 200)
        self._sock.connect(url)

    def write(self, event):
        event["elapsed"] = round(time.monotonic() - self.begun, 3)
        event["pid"] = os.getpid()
        self._sock.send(json.dumps(event).encode())

    def close(self):
        self._sock.close()
        self._ctx.term()


@contextmanager
def reporting(url):
    reporter = Reporter(url)
    token = _reporter.set(reporter)
    try:
        yield reporter
    finally:
        _reporter.reset(token)
        reporter.close()


def announce(what, **details):
    """Report *what*, or do nothing when nobody asked for reports."""
    reporter = _reporter.get()
    if reporter is not None:
        reporter.write({"what": what, **details})


@contextmanager
def step(name):
    announce("begin", step=name)
    try:
        yield
    except BaseException as exc:
        announce("abort", step=name, error=repr(exc))
        raise
    announce("end", step=name)
