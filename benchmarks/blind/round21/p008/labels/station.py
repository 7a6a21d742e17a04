from __future__ import annotations

import enum

import zmq

from .wire import Wire


class Size(enum.Enum):
    PARCEL = (100, 150)
    SHELF = (60, 30)

    @property
    def dots(self) -> int:
        w, h = self.value
        return w * h * 64


class LabelStation:
    preview = Wire(zmq.PUB, "screen_url", linger=100)
    audit = Wire(zmq.PUSH, "audit_url", linger=100, sndhwm=50)

    def __init__(self) -> None:
        self.screen_url = self.audit_url = ""
        self.printed = 0

    def configure(self, *, screen_url: str, audit_url: str) -> "LabelStation":
        self.screen_url, self.audit_url = screen_url, audit_url
        return self

    def hello(self) -> None:
        self.preview.send_string("station up")
        self.note("station up")

    def note(self, text: str) -> None:
        try:
            self.audit.send_string(text, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def show(self, zpl: str) -> None:
        self.printed += 1
        self.preview.send_string(zpl)


STATION = LabelStation()
