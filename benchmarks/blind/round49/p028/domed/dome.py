from __future__ import annotations

import enum
import itertools
import time
from typing import Callable

import zmq


class Shutter(enum.Enum):
    CLOSED = "closed"
    OPENING = "opening"
    OPEN = "open"
    CLOSING = "closing"


class Dome:
    """State machine of the shutter, one step per beat."""

    WEATHER = "ggggwwgggggg"  # g good, w wind

    def __init__(self) -> None:
        self.state = Shutter.CLOSED

    def step(self, weather: str) -> Shutter:
        good = weather == "g"
        match self.state:
            case Shutter.CLOSED if good:
                self.state = Shutter.OPENING
            case Shutter.OPENING:
                self.state = Shutter.OPEN if good else Shutter.CLOSING
            case Shutter.OPEN if not good:
                self.state = Shutter.CLOSING
            case Shutter.CLOSING:
                self.state = Shutter.CLOSED
        return self.state


class DomeServer:
    def __init__(self, endpoint: str, beats: int, period: float = 0.05) -> None:
        self.endpoint = endpoint
        self.beats = beats
        self.period = period
        self.dome = Dome()

    def __call__(self, ready: Callable[[], None]) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.REP) as door:
            door.linger = 100
            door.bind(self.endpoint)
            ready()
            for beat, weather in zip(range(self.beats), itertools.cycle(Dome.WEATHER)):
                state = self.dome.step(weather)
                deadline = time.monotonic() + self.period
                while (left := deadline - time.monotonic()) > 0:
                    if not door.poll(int(left * 1000) + 1):
                        continue
                    if door.recv_string() == "park":
                        door.send_json({"beat": beat, "state": "parked"})
                        return
                    door.send_json({"beat": beat, "state": state.value})
