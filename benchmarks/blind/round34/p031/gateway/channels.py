from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

import zmq


class Role(Enum):
    STATUS = "status"
    SCORES = "scores"


@dataclass(frozen=True)
class Spec:
    kind: int
    hwm: int
    conflate: bool = False


SPECS: Mapping[Role, Spec] = MappingProxyType(
    {Role.STATUS: Spec(zmq.PUB, 50), Role.SCORES: Spec(zmq.PUB, 2000)}
)


class Channel:
    def __init__(self, role: Role, raw: zmq.Socket) -> None:
        self.role = role
        self.raw = raw

    def throttle(self, hwm: int) -> None:
        self.raw.setsockopt(zmq.SNDHWM, hwm)

    def say(self, *parts: str) -> None:
        self.raw.send_multipart([self.role.value.encode(), *(p.encode() for p in parts)])
