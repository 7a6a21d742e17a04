from __future__ import annotations

import atexit
from dataclasses import dataclass
from enum import Enum

import zmq


class Desk(Enum):
    FLAT = "flat"
    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True)
class Plan:
    urls: dict

    def pairs(self):
        return ((desk, self.urls[desk.value]) for desk in Desk)


PORTS: dict[Desk, zmq.Socket] = {}
_ctx: zmq.Context | None = None
_previous: list[tuple] = []


def install(plan: Plan, linger: int = 2000) -> None:
    """Give this process its own port for each desk."""
    global _ctx, PORTS
    _previous.append((_ctx, PORTS))
    _ctx = zmq.Context()

    def dial(url):
        port = _ctx.socket(zmq.REQ)
        port.linger = linger
        port.rcvtimeo = 3000
        port.connect(url)
        return port

    PORTS = {desk: dial(url) for desk, url in plan.pairs()}


def ask(desk: Desk, **body):
    port = PORTS[desk]
    port.send_json(body)
    return port.recv_json()


@atexit.register
def uninstall() -> None:
    while PORTS:
        PORTS.popitem()[1].close(linger=0)
