"""Where audit records leave the process."""
from __future__ import annotations

import logging
import time
from dataclasses import asdict, dataclass, field
from typing import Optional

import zmq

logger = logging.getLogger("audit.sink")


@dataclass(frozen=True, slots=True)
class AuditRecord:
    actor: str
    action: str
    target: str
    at: float = field(default_factory=time.time)


class AuditSink:
    """Connects on the first record, so that importing the app costs nothing."""

    def __init__(self, address: str, *, high_water_mark: int = 2000) -> None:
        self.address = address
        self.high_water_mark = high_water_mark
        self._ctx: Optional[zmq.Context] = None
        self._push: Optional[zmq.Socket] = None

    @property
    def push(self) -> zmq.Socket:
        if self._push is None:
            self._ctx = zmq.Context()
            self._push = self._ctx.socket(zmq.PUSH)
            self._push.set_hwm(self.high_water_mark)
            self._push.connect(self.address)
            logger.debug("connected to %s", self.address)
        return self._push

    def write(self, record: AuditRecord) -> bool:
        socket = self.push
        try:
            socket.send_json(asdict(record), flags=zmq.NOBLOCK)
        except zmq.Again:
            logger.warning("audit queue full, %s by %s not recorded", record.action, record.actor)
            return False
        return True

    def close(self, linger: int = 500) -> None:
        if self._push is None:
            return
        self._push.close(linger)
        self._ctx.term()
        self._push = self._ctx = None
