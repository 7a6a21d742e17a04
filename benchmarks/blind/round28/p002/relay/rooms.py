from __future__ import annotations

import multiprocessing
import time
from collections import deque

from . import transport

mp = multiprocessing.get_context("spawn")


class Room(mp.Process):
    """Owns the history of one room and answers the slash commands."""

    history_size = 50

    def __init__(self, name: str, hub: str) -> None:
        super().__init__(name=f"room-{name}", daemon=True)
        self.room = name
        self.hub = hub
        self.address = mp.Queue()

    def run(self) -> None:
        lines, address = transport.inlet()
        hub = transport.outlet(self.hub)
        self.address.put(address)
        history: deque[str] = deque(maxlen=self.history_size)
        members: set[str] = set()
        give_up = time.monotonic() + 5
        while time.monotonic() < give_up:
            item = transport.take(lines, 200)
            if item is None:
                continue
            kind, body = item
            if kind == "close":
                break
            self.dispatch(hub, kind, body, history, members)
        transport.put(hub, "closed", room=self.room, lines=len(history))
        hub.close()
        lines.close()
        transport.context.term()

    def dispatch(self, hub, kind, body, history, members) -> None:
        match kind, body:
            case "join", {"nick": nick}:
                members.add(nick)
                transport.put(hub, "topic", room=self.room, to=[nick], text=f"welcome to {self.room}")
            case "say", {"nick": nick, "text": "/names"}:
                transport.put(hub, "names", room=self.room, to=[nick], text=" ".join(sorted(members)))
            case "say", {"nick": nick, "text": text}:
                history.append(f"<{nick}> {text}")
                transport.put(hub, "line", room=self.room, to=sorted(members - {nick}), text=history[-1])
