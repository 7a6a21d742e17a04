"""Line protocol of the soil probes: ``PROBE;<id>;<moisture %>;<temp C>;<crc>``."""
from __future__ import annotations

import zlib
from dataclasses import dataclass


class ProtocolError(ValueError):
    pass


@dataclass(frozen=True)
class Reading:
    probe: str
    moisture: float
    celsius: float

    def encode(self) -> bytes:
        body = f"PROBE;{self.probe};{self.moisture:.1f};{self.celsius:.1f}"
        return f"{body};{zlib.crc32(body.encode()):08x}\n".encode()

    @classmethod
    def decode(cls, line: bytes) -> "Reading":
        body, _, crc = line.decode("ascii", "replace").strip().rpartition(";")
        if f"{zlib.crc32(body.encode()):08x}" != crc:
            raise ProtocolError("checksum")
        tag, probe, moisture, celsius = body.split(";")
        if tag != "PROBE":
            raise ProtocolError(f"unknown record {tag!r}")
        return cls(probe, float(moisture), float(celsius))
