"""A descriptor that opens an instrument's link to the console when it is first wanted."""
from __future__ import annotations

import zmq

CONSOLE_ENDPOINT: str | None = None


def set_console(endpoint: str) -> None:
    global CONSOLE_ENDPOINT
    CONSOLE_ENDPOINT = endpoint


class Link:
    def __init__(self, kind: int = zmq.PUSH):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        links = instance.__dict__.setdefault("_links", {})
        key = self.slot
        if key not in links:
            if CONSOLE_ENDPOINT is None:
                raise RuntimeError("no console has been set")
            sock = zmq.Context.instance().socket(self.kind)
            sock.linger = 500
            sock.connect(CONSOLE_ENDPOINT)
            links[key] = sock
        return links[key]
