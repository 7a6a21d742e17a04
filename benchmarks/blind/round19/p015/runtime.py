"""Process-wide runtime of the backup verifier (config, transport), reached through a context variable."""
from __future__ import annotations

import json
import os
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

import zmq


@dataclass
class Runtime:
    report_to: str
    algorithm: str = "sha256"
    linger: int = 200
    transport: zmq.Context = field(default_factory=zmq.Context.instance, repr=False)

    def pusher(self, target: str | None = None) -> zmq.Socket:
        sock = self.transport.socket(zmq.PUSH)
        sock.linger = self.linger
        sock.sndtimeo = 300
        sock.connect(target or self.report_to)
        return sock


_runtime: ContextVar[Runtime] = ContextVar("runtime")


def boot(path: Path, **overrides) -> Runtime:
    values = json.loads(path.read_text()) if path.exists() else {}
    values |= {k: os.environ[f"VERIFY_{k.upper()}"] for k in ("algorithm",) if f"VERIFY_{k.upper()}" in os.environ}
    rt = Runtime(**(values | overrides))
    _runtime.set(rt)
    return rt


def runtime() -> Runtime:
    return _runtime.get()
