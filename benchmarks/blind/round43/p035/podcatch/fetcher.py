from __future__ import annotations

import logging
import queue
import time

from .hub import Hub
from .workers import Crew, Episode

log = logging.getLogger(__name__)


class Fetcher:
    def __init__(self, crew: Crew, hub: Hub) -> None:
        self.crew = crew
        self.hub = hub

    def run(self, episodes: list[Episode], limit: float = 6.0) -> list[str]:
        for episode in episodes:
            self.crew.tasks.put(episode)
        self.hub.say("crew", f"{len(episodes)} episodes queued")
        finished: list[str] = []
        deadline = time.monotonic() + limit
        while len(finished) < len(episodes) and time.monotonic() < deadline:
            try:
                pid, name, size = self.crew.done.get(timeout=0.2)
            except queue.Empty:
                if hired := self.crew.refill():
                    log.info("hired %d", hired)
                continue
            finished.append(name)
            self.hub.say("done", f"{name} {size}")
        return finished
