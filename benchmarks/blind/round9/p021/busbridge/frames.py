from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    DATA = "data"
    PING = "ping"
    STOP = "stop"


@dataclass(frozen=True)
class Frame:
    kind: Kind
    body: bytes = b""
