"""A participant. One connection per process, made on the first need."""
from __future__ import annotations

import json

import zmq

_link: Link | None = None


class Link:
    def __init__(self, port: int):
        self._sock = zmq.Context().socket(zmq.DEALER)
        self._sock.linger = 0
        self._sock.connect(f"tcp://127.0.0.1:{port}")

    def post(self, **request) -> None:
        self._sock.send(json.dumps(request).encode(), zmq.NOBLOCK)

    def reply(self, timeout: float) -> dict | None:
        if self._sock.poll(int(timeout * 1000)):
            return json.loads(self._sock.recv())
        return None


def _linked(port: int) -> Link:
    global _link
    if _link is None:
        _link = Link(port)
    return _link


def enlist(port: int) -> bool:
    """Is there a coordinator at this port?"""
    link = _linked(port)
    link.post(op="hello")
    return link.reply(1.0) == {"op": "welcome"}


def arrive(port: int, name: str, timeout: float = 1.5) -> int:
    """Wait for the others; gives the number of the round, 0 if they did not come."""
    link = _linked(port)
    link.post(op="arrive", name=name)
    answer = link.reply(timeout)
    return answer["round"] if answer else 0
