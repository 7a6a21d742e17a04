from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial, singledispatch
from typing import Any, TypeAlias

import zmq


@dataclass(frozen=True)
class Waypoint:
    drone: str
    index: int


@dataclass(frozen=True)
class Battery:
    drone: str
    volts: float


class Channel(Enum):
    OPERATORS = "ops"
    ARCHIVE = "arc"


Emit: TypeAlias = Callable[[Any], None]


@singledispatch
def encode(event: object) -> dict[str, Any]:
    raise TypeError(type(event))


@encode.register
def _(event: Waypoint) -> dict[str, Any]:
    return {"wp": event.index, "id": event.drone}


@encode.register
def _(event: Battery) -> dict[str, Any]:
    return {"v": event.volts, "id": event.drone}


def _emit(sock: zmq.Socket, channel: Channel, event: object) -> None:
    sock.send(channel.value.encode() + b" " + json.dumps(encode(event)).encode())


def channels(ctx: zmq.Context) -> dict[Channel, Emit]:
    sock = ctx.socket(zmq.PUB)
    sock.linger = 0
    sock.bind_to_random_port("tcp://127.0.0.1")
    return {c: partial(_emit, sock, c) for c in Channel}


def flight(drone: str, legs: int) -> Iterator[Waypoint | Battery]:
    volts = 16.8
    for leg in range(legs):
        yield Waypoint(drone, leg)
        volts -= 0.2
        if volts < 16.4:
            yield Battery(drone, round(volts, 1))
