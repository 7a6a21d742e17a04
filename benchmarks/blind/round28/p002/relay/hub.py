from __future__ import annotations

import logging
import queue
import time
from collections import Counter, defaultdict

from . import transport
from .rooms import Room

log = logging.getLogger("relay.hub")


class Hub:
    def __init__(self, rooms: list[str]) -> None:
        self.inbox, self.address = transport.inlet()
        self.rooms = {name: Room(name, self.address) for name in rooms}
        self.outlets = {}
        self.delivered: defaultdict[str, list[str]] = defaultdict(list)
        self.kinds: Counter[str] = Counter()

    def __enter__(self) -> Hub:
        for room in self.rooms.values():
            room.start()
        for name, room in self.rooms.items():
            try:
                self.outlets[name] = transport.outlet(room.address.get(timeout=4))
            except queue.Empty:
                log.error("room %s did not come up", name)
        return self

    def __exit__(self, *exc_info) -> None:
        for room in self.rooms.values():
            room.join(2)
            if room.is_alive():
                room.kill()
        for sock in (*self.outlets.values(), self.inbox):
            sock.close()
        transport.context.term()

    def tell(self, room: str, kind: str, **body) -> None:
        if room in self.outlets:
            transport.put(self.outlets[room], kind, **body)

    def pump(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        closed = 0
        while closed < len(self.outlets) and time.monotonic() < deadline:
            item = transport.take(self.inbox, 100)
            if item is None:
                continue
            kind, body = item
            self.kinds[kind] += 1
            if kind == "closed":
                closed += 1
            for nick in body.get("to", ()):
                self.delivered[nick].append(body["text"])
