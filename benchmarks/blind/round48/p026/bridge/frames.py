"""Frames of the field protocol: address, function, register, value, checksum."""
import struct
from dataclasses import dataclass

_BODY = struct.Struct(">BBHh")


def checksum(body: bytes) -> int:
    total = 0xFFFF
    for byte in body:
        total ^= byte
        for _ in range(8):
            total = (total >> 1) ^ 0xA001 if total & 1 else total >> 1
    return total


@dataclass(frozen=True)
class Frame:
    address: int
    function: int
    register: int
    value: int

    SIZE = _BODY.size + 2

    def encode(self) -> bytes:
        body = _BODY.pack(self.address, self.function, self.register, self.value)
        return body + struct.pack("<H", checksum(body))

    @classmethod
    def decode(cls, raw: bytes) -> "Frame":
        body, tail = raw[:-2], raw[-2:]
        if struct.unpack("<H", tail)[0] != checksum(body):
            raise ValueError("checksum")
        return cls(*_BODY.unpack(body))
