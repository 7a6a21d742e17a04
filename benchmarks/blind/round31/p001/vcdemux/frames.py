"""AOS-like transfer frames, reduced to the fields the demultiplexer needs."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Iterator, Sequence

_HEADER = struct.Struct(">HHI")
VERSION = 1


class FrameError(ValueError):
    """A frame that fails the header checks."""


@dataclass(frozen=True, slots=True)
class Frame:
    scid: int
    vcid: int
    counter: int
    payload: bytes

    def pack(self) -> bytes:
        ident = (VERSION << 14) | (self.scid << 6) | self.vcid
        return _HEADER.pack(ident, len(self.payload), self.counter) + self.payload

    @classmethod
    def unpack(cls, raw: bytes) -> "Frame":
        if len(raw) < _HEADER.size:
            raise FrameError(f"short frame: {len(raw)} octets")
        ident, length, counter = _HEADER.unpack_from(raw)
        if ident >> 14 != VERSION:
            raise FrameError(f"unexpected version {ident >> 14}")
        payload = raw[_HEADER.size:]
        if len(payload) != length:
            raise FrameError("length mismatch")
        return cls((ident >> 6) & 0xFF, ident & 0x3F, counter, payload)


def synthesize(scid: int, vcids: Sequence[int], total: int) -> Iterator[bytes]:
    """Round-robin frames over the channels, as the modem replay file would."""
    counters = dict.fromkeys(vcids, 0)
    for index in range(total):
        vcid = vcids[index % len(vcids)]
        body = bytes((index + k) & 0xFF for k in range(48))
        yield Frame(scid, vcid, counters[vcid], body).pack()
        counters[vcid] += 1
