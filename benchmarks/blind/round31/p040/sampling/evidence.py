from __future__ import annotations

import json
from typing import Protocol

import zmq

from .population import Voucher


class Sink(Protocol):
    def file(self, topic: str, body: dict) -> None: ...


class EvidenceBus:
    """Working papers are filed by a subscriber in the engagement archive."""

    def __init__(self, url: str, engagement: str) -> None:
        self.engagement = engagement
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUB)
        self._out.bind(url)

    def file(self, topic: str, body: dict) -> None:
        self._out.send_multipart([f"{self.engagement}/{topic}".encode(), json.dumps(body).encode()])

    def close(self) -> None:
        self._ctx.destroy(linger=100)


def exception_note(voucher: Voucher, control: str) -> dict:
    return {"voucher": voucher.number, "control": control, "amount": voucher.amount, "clerk": voucher.posted_by}
