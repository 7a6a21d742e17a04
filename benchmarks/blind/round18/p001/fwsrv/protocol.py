"""Frame layout of the update protocol (little endian, CRC32 trailer)."""
import enum
import struct
import zlib

HEADER = struct.Struct("<BBHI")
CRC = struct.Struct("<I")
MAGIC = 0xA5


class Msg(enum.IntEnum):
    HELLO = 1
    START = 2
    STATUS = 3
    QUIT = 4


class FrameError(ValueError):
    pass


def pack(kind: Msg, node: int, payload: bytes = b"") -> bytes:
    body = HEADER.pack(MAGIC, kind, node, len(payload)) + payload
    return body + CRC.pack(zlib.crc32(body))


def unpack(raw: bytes) -> tuple[Msg, int, bytes]:
    body, trailer = raw[:-CRC.size], raw[-CRC.size:]
    if CRC.unpack(trailer)[0] != zlib.crc32(body):
        raise FrameError("crc mismatch")
    magic, kind, node, size = HEADER.unpack_from(body)
    if magic != MAGIC or size != len(body) - HEADER.size:
        raise FrameError("bad header")
    return Msg(kind), node, body[HEADER.size:]
