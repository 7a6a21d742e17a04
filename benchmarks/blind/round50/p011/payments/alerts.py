from __future__ import annotations

from typing import Optional

import zmq
from pydantic import BaseModel
from tenacity import RetryCallState


class Alert(BaseModel):
    severity: str
    text: str
    attempt: int = 0


class AlertChannel:
    """The on-call channel. Muted until it is opened."""

    def __init__(self) -> None:
        self._push: Optional[zmq.Socket] = None
        self._ctx: Optional[zmq.Context] = None

    def open(self, url: str) -> None:
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 250)
        self._push.connect(url)
        self.raise_alert(Alert(severity="info", text="reconciliation begins"))

    def raise_alert(self, alert: Alert) -> None:
        if self._push is not None:
            self._push.send(alert.model_dump_json().encode(), flags=zmq.NOBLOCK)

    def on_retry(self, state: RetryCallState) -> None:
        reason = state.outcome.exception() if state.outcome else None
        self.raise_alert(
            Alert(severity="warning", text=f"retry after {reason}", attempt=state.attempt_number)
        )

    def close(self) -> None:
        if self._push is not None:
            self._push.close()
            self._ctx.term()
            self._push = self._ctx = None


alerts = AlertChannel()
