"""Checks made before the terminal count starts."""

import enum

import zmq

from .services import Services


class Poll(enum.Enum):
    GO = "GO"
    WARN = "WARN"
    NOGO = "NOGO"


def ask(services: Services, unit: str) -> Poll:
    with services.zmq_context.socket(zmq.REQ) as req:
        req.linger = 0
        req.connect(services.health_url)
        req.send_string(unit)
        if not req.poll(services.timeout_ms):
            return Poll.NOGO
        return Poll(req.recv_string())


def poll_units(services: Services, units: list[str]) -> dict[str, Poll]:
    return {unit: ask(services, unit) for unit in units}
