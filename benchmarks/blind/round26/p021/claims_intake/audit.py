"""Audit trail: every decision on a claim has to be recorded with who, what and when."""
from __future__ import annotations

import os
import threading
import time

import zmq

from .config import Settings


class AuditChannel:
    def __init__(self, settings: Settings) -> None:
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, settings.audit_linger)
        self._sock.connect(settings.audit_endpoint)
        self._source = settings.audit_source

    def record(self, action: str, claim: str = "-", **details: object) -> None:
        entry = {
            "at": time.time(),
            "source": self._source,
            "pid": os.getpid(),
            "action": action,
            "claim": claim,
            "details": details,
        }
        try:
            self._sock.send_json(entry, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()


_settings: Settings | None = None
_channel: AuditChannel | None = None


def configure(settings: Settings) -> None:
    global _settings
    _settings = settings


def channel() -> AuditChannel:
    global _channel
    if _settings is None:
        raise RuntimeError("audit trail is not configured")
    if _channel is None:
        _channel = AuditChannel(_settings)
    return _channel


def shutdown() -> None:
    global _channel
    if _channel is not None:
        _channel.close()
        _channel = None


class TrailKeeper(threading.Thread):
    """Receives audit entries and keeps them in order of arrival."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="trail-keeper", daemon=True)
        self.endpoint = endpoint
        self.entries: list[dict] = []
        self.ready = threading.Event()
        self._halt = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sock:
            sock.bind(self.endpoint)
            self.ready.set()
            while not self._halt.is_set():
                if sock.poll(100):
                    self.entries.append(sock.recv_json())

    def halt(self) -> None:
        self._halt.set()
        self.join(timeout=2)
