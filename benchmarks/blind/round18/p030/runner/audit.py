"""Audit trail of an agent run; the run in progress is ambient."""
from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import zmq


@dataclass(slots=True)
class Run:
    name: str
    endpoint: str
    trail: zmq.Socket[bytes] = field(repr=False)

    def note(self, event: str, /, **data: object) -> None:
        body = json.dumps({"run": self.name, "event": event, "at": time.time(), **data})
        self.trail.send_multipart([b"audit", body.encode()])


_run: ContextVar[Run] = ContextVar("run")


def current_run() -> Run:
    return _run.get()


def open_run(name: str, endpoint: str) -> Run:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 100
    sock.connect(endpoint)
    run = Run(name, endpoint, sock)
    _run.set(run)
    return run


@contextmanager
def run_scope(name: str, endpoint: str) -> Iterator[Run]:
    run = open_run(name, endpoint)
    try:
        yield run
    finally:
        run.trail.close()
