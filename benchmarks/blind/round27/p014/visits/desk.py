"""The booking desk: keeps the calendar of guided tours and answers requests."""
from __future__ import annotations

import threading
import time

import zmq

SLOTS = ("09:00", "10:30", "13:00", "14:30")


class Desk(threading.Thread):
    def __init__(self, endpoint: str, capacity: int = 2, lifetime: float = 8.0) -> None:
        super().__init__(name="desk", daemon=True)
        self.endpoint = endpoint
        self.capacity = capacity
        self.until = time.monotonic() + lifetime
        self.bookings: dict[str, list[str]] = {slot: [] for slot in SLOTS}
        self.ready = threading.Event()

    def answer(self, request: dict) -> dict:
        match request:
            case {"do": "calendar"}:
                return {"free": [s for s, groups in self.bookings.items() if len(groups) < self.capacity]}
            case {"do": "book", "slot": slot, "group": group} if slot in self.bookings:
                if len(self.bookings[slot]) >= self.capacity:
                    return {"ok": False, "why": "full"}
                self.bookings[slot].append(group)
                return {"ok": True}
        return {"ok": False, "why": "not understood"}

    def run(self) -> None:
        context = zmq.Context()
        with context.socket(zmq.REP) as rep:
            rep.linger = 0
            rep.bind(self.endpoint)
            self.ready.set()
            while time.monotonic() < self.until:
                if rep.poll(50):
                    rep.send_json(self.answer(rep.recv_json(zmq.NOBLOCK)))
        context.term()

    def stop(self) -> None:
        self.until = 0
        self.join(2)
