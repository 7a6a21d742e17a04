"""Sockets and message framing."""
from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import zmq


class Kind(StrEnum):
    JOIN = "join"
    SAY = "say"
    LEAVE = "leave"


class Envelope(NamedTuple):
    room: str
    kind: Kind
    text: str = ""

    def frames(self) -> list[bytes]:
        return [part.encode() for part in self]

    @classmethod
    def parse(cls, frames: list[bytes]) -> Envelope:
        room, kind, text = (frame.decode() for frame in frames)
        return cls(room, Kind(kind), text)


def open_hub() -> tuple[zmq.Socket, str]:
    hub = zmq.Context.instance().socket(zmq.PULL)
    port = hub.bind_to_random_port("tcp://127.0.0.1")
    return hub, f"tcp://127.0.0.1:{port}"


def open_room(endpoint: str, context: zmq.Context = zmq.Context.instance()) -> zmq.Socket:
    link = context.socket(zmq.PUSH)
    link.linger = 300
    link.sndtimeo = 300
    link.connect(endpoint)
    return link
