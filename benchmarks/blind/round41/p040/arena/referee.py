from __future__ import annotations

import heapq
import itertools
import json
import random
import time
from dataclasses import dataclass, field
from typing import Callable

import zmq

from .launcher import BotProcess, launch


@dataclass
class Seat:
    name: str
    hand: set[int]
    process: BotProcess
    ready: bool = False
    bid: int | None = None
    score: float = 0.0
    faults: int = 0


@dataclass(order=True)
class Timer:
    due: float
    order: int
    action: Callable[[], None] = field(compare=False)


class Referee:
    def __init__(self, context: zmq.Context, cards: int, seed: int = 1) -> None:
        self.router = context.socket(zmq.ROUTER)
        self.router.linger = 200
        self.port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.cards = cards
        self.rng = random.Random(seed)
        self.seats: dict[bytes, Seat] = {}
        self.timers: list[Timer] = []
        self._order = itertools.count()

    def seat(self, style: str) -> None:
        number = len(self.seats)
        process = launch(style, f"tcp://127.0.0.1:{self.port}", seed=number)
        name = f"{style}-{number}"
        self.seats[name.encode()] = Seat(name, set(range(1, self.cards + 1)), process)

    def after(self, seconds: float, action: Callable[[], None]) -> Timer:
        timer = Timer(time.monotonic() + seconds, next(self._order), action)
        heapq.heappush(self.timers, timer)
        return timer

    def send(self, ident: bytes, **message: object) -> None:
        self.router.send_multipart([ident, json.dumps(message).encode()], zmq.NOBLOCK)

    def pump(self, until: Callable[[], bool]) -> None:
        while not until():
            if self.timers and self.timers[0].due <= time.monotonic():
                heapq.heappop(self.timers).action()
                continue
            if self.router.poll(20):
                ident, body = self.router.recv_multipart(zmq.NOBLOCK)
                self.receive(self.seats[ident], json.loads(body))

    def receive(self, seat: Seat, message: dict) -> None:
        if "hello" in message:
            seat.ready = True
        elif message.get("bid") in seat.hand:
            seat.bid = message["bid"]
        else:
            seat.faults += 1
            seat.bid = min(seat.hand)

    def forfeit(self) -> None:
        for seat in self.seats.values():
            if seat.bid is None:
                seat.faults += 1
                seat.bid = min(seat.hand)

    def turn(self, prize: int) -> None:
        for ident, seat in self.seats.items():
            seat.bid = None
            if seat.ready:
                self.send(ident, prize=prize, hand=sorted(seat.hand))
        timer = self.after(0.5, self.forfeit)
        self.pump(lambda: all(s.bid is not None for s in self.seats.values()))
        if timer in self.timers:
            self.timers.remove(timer)
            heapq.heapify(self.timers)
        highest = max(s.bid for s in self.seats.values())
        winners = [s for s in self.seats.values() if s.bid == highest]
        for seat in self.seats.values():
            seat.hand.discard(seat.bid)
        for seat in winners:
            seat.score += prize / len(winners)

    def play(self) -> list[Seat]:
        expired: list[bool] = []
        self.after(3.0, lambda: expired.append(True))
        self.pump(lambda: bool(expired) or all(s.ready for s in self.seats.values()))
        self.timers.clear()
        for prize in self.rng.sample(range(1, self.cards + 1), self.cards):
            self.turn(prize)
        for ident, seat in self.seats.items():
            if seat.ready:
                self.send(ident, over=True)
            seat.process.stop()
        return sorted(self.seats.values(), key=lambda s: -s.score)

    def close(self) -> None:
        self.router.close()
