from __future__ import annotations

import time
from collections import defaultdict

import zmq


class ResultBoard:
    """Collects what the stations send and sorts it for the speaker."""

    def __init__(self, folder: str) -> None:
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.endpoint = f"ipc://{folder}/board"
        self.inbox.bind(self.endpoint)
        self.splits: dict[str, dict[int, float]] = defaultdict(dict)
        self.registered: dict[str, dict] = {}
        self.open_stations: set[str] = set()

    def register(self, code: str, **details) -> None:
        self.registered[code] = details
        self.open_stations.add(code)

    def collect(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while self.open_stations and time.monotonic() < until:
            if not self.inbox.poll(100):
                continue
            message = self.inbox.recv_json(zmq.NOBLOCK)
            match message["event"]:
                case "registered":
                    self.register(message["station"], kilometre=message["kilometre"])
                case "passing":
                    self.splits[message["station"]][message["bib"]] = message["seconds"]
                case "done":
                    self.open_stations.discard(message["station"])

    def ranking(self, station: str) -> list[tuple[int, float]]:
        return sorted(self.splits[station].items(), key=lambda item: item[1])

    def close(self) -> None:
        self.inbox.close(0)
        self.ctx.term()
