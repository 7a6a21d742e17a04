"""Parsers under test.  Each one takes raw bytes and either returns or raises Reject."""
import struct


class Reject(ValueError):
    """The input was refused in an orderly way."""


def parse_tlv(data: bytes) -> list[tuple[int, bytes]]:
    out, pos = [], 0
    while pos < len(data):
        if len(data) - pos < 2:
            raise Reject("short header")
        tag, length = data[pos], data[pos + 1]
        if tag == 0xFF:
            (length,) = struct.unpack_from(">H", data, pos + 2)
            pos += 2
        body = data[pos + 2: pos + 2 + length]
        out.append((tag, body))
        pos += 2 + length
    return out


def parse_version(data: bytes) -> tuple[int, ...]:
    text = data.decode("ascii", "strict") if data[:1] != b"\x80" else data.decode("utf-8")
    if not text:
        raise Reject("empty")
    return tuple(int(part) for part in text.split("."))


TARGETS = {"tlv": parse_tlv, "version": parse_version}
SEEDS = {
    "tlv": [b"\x01\x02ab", b"\xff\x00\x00\x01a", b"\x07\x00"],
    "version": [b"1.2.3", b"\x80", b"10"],
}
