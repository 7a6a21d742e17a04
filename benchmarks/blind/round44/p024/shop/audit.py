"""Flask extension that ships audit records to the audit daemon."""
from __future__ import annotations

import threading
from datetime import datetime, timezone

import zmq
from flask import Flask


class AuditTrail:
    def __init__(self, app: Flask | None = None) -> None:
        self._lock = threading.Lock()
        self._sock: zmq.Socket | None = None
        self._ctx: zmq.Context | None = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        app.config.setdefault("AUDIT_HWM", 200)
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.sndhwm = app.config["AUDIT_HWM"]
        self._sock.linger = 300
        self._sock.connect(app.config["AUDIT_URL"])
        app.extensions["audit"] = self

    def record(self, action: str, subject: str, **detail: object) -> bool:
        entry = {
            "action": action,
            "subject": subject,
            "at": datetime.now(timezone.utc).isoformat(),
            "detail": detail,
        }
        with self._lock:
            try:
                self._sock.send_json(entry, flags=zmq.NOBLOCK)
            except zmq.Again:
                return False
        return True

    def close(self) -> None:
        with self._lock:
            self._sock.close()
            self._ctx.term()
