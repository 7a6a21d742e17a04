"""What a room process does."""
from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import Iterator

import zmq

from . import wire

log = logging.getLogger("chat.room")


class Room:
    def __init__(self, name: str, script: list[str]) -> None:
        self.name = name
        self.script = script

    @contextmanager
    def _joined(self, link: zmq.Socket) -> Iterator[None]:
        link.send_multipart(wire.Envelope(self.name, wire.Kind.JOIN).frames())
        try:
            yield
        finally:
            link.send_multipart(wire.Envelope(self.name, wire.Kind.LEAVE).frames())

    def serve(self, endpoint: str) -> int:
        with wire.open_room(endpoint) as link:
            with self._joined(link):
                for line in self.script:
                    envelope = wire.Envelope(self.name, wire.Kind.SAY, line)
                    link.send_multipart(envelope.frames())
        log.info("room %s has ended", self.name)
        return 0
