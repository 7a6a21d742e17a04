from __future__ import annotations

import logging

import zmq

log = logging.getLogger("playout.deck")


class Tally:
    """Tells the gallery which source is cued, on air or ready."""

    def __init__(self, channel: str, context: zmq.Context | None = None) -> None:
        self.channel = channel.encode()
        self.context = context or zmq.Context()
        self.bus = self.context.socket(zmq.PUB)
        self.bus.setsockopt(zmq.LINGER, 0)
        self.port = self.bus.bind_to_random_port("tcp://127.0.0.1")

    def light(self, source: str, colour: str) -> None:
        self.bus.send_multipart([self.channel, source.encode(), colour.encode()])

    def shut(self) -> None:
        self.bus.close()
        self.context.term()


class Deck:
    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.on_air: str | None = None
        self.cued: str | None = None
        self.graphics: dict[str, int] = {}

    def cue(self, clip: str) -> str | None:
        previous, self.cued = self.cued, clip
        self.tally.light(clip, "amber")
        return previous

    def take(self, clip: str) -> str | None:
        previous, self.on_air = self.on_air, clip
        if self.cued == clip:
            self.cued = None
        self.tally.light(clip, "red")
        return previous

    def graphic_ready(self, name: str, size: int) -> None:
        self.graphics[name] = size
        self.tally.light(name, "green")
        log.info("graphic %s rendered, %d bytes", name, size)
