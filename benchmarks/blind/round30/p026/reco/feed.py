"""Result feed: shortlists go straight from whoever computed them to the serving cache."""
from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import zmq


@dataclass(slots=True)
class Feed:
    socket: zmq.Socket[bytes]
    owner: int

    def put(self, kind: str, **payload: Any) -> None:
        self.socket.send_json({"kind": kind, "from": self.owner, **payload}, zmq.NOBLOCK)


_feed: Feed | None = None


def open_feed(endpoint: str) -> None:
    """Connect this process to the serving cache; does nothing if it is connected."""
    global _feed
    if _feed is None or _feed.owner != os.getpid():
        socket = zmq.Context().socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 300)
        socket.connect(endpoint)
        _feed = Feed(socket, os.getpid())


def feed() -> Feed:
    if _feed is None:
        raise RuntimeError("open_feed() was not called")
    return _feed
