from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class PassPlan:
    station: str
    orbit: int
    frames: int = 24
    dropout: range = range(9, 12)


def frames(plan: PassPlan) -> Iterator[tuple[int, bytes | None]]:
    """Transfer frames as the demodulator gives them; None when lock is lost."""
    for number in range(plan.frames):
        if number in plan.dropout:
            yield number, None
        else:
            payload = bytes((number * k) & 0xFF for k in range(64))
            yield number, payload + zlib.crc32(payload).to_bytes(4, "big")


def intact(frame: bytes) -> bool:
    return zlib.crc32(frame[:-4]).to_bytes(4, "big") == frame[-4:]
