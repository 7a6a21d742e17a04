"""Carries events of the bus out of the process."""
from __future__ import annotations

from contextlib import ExitStack

import zmq

from .events import Bus, Epoch, Event, Extinct, Migrant


def encode(event: Event) -> list[bytes]:
    match event:
        case Epoch(island=i, number=n, best=b):
            return [b"epoch", f"{i} {n} {b}".encode()]
        case Migrant(island=i, genome=g):
            return [b"migrant", f"{i} {g}".encode()]
        case Extinct(i):
            return [b"extinct", str(i).encode()]


def attach(bus: Bus, url: str, stack: ExitStack) -> None:
    ctx = stack.enter_context(zmq.Context())
    feed = stack.enter_context(ctx.socket(zmq.PUB))
    feed.linger = 100
    feed.connect(url)
    requests = stack.enter_context(ctx.socket(zmq.SUB))
    requests.linger = 0
    requests.connect(url)

    def forward(event: Event) -> None:
        feed.send_multipart(encode(event), flags=zmq.NOBLOCK)

    for kind in (Epoch, Extinct):
        bus.on(kind)(forward)

    @bus.on(Migrant)
    def offer(event: Migrant) -> None:
        requests.subscribe(f"accept {event.island}")
        forward(event)
