"""Just enough of RFC 1035 to carry A questions and answers."""
from __future__ import annotations

import socket
import struct
from typing import NamedTuple, Optional

HEADER = struct.Struct("!6H")
QTYPE_A = 1
RCODE_NXDOMAIN = 3


class Question(NamedTuple):
    ident: int
    name: str
    raw: bytes


def encode_name(name: str) -> bytes:
    out = b"".join(bytes([len(p)]) + p.encode("ascii") for p in name.split("."))
    return out + b"\0"


def build_query(ident: int, name: str) -> bytes:
    return HEADER.pack(ident, 0x0100, 1, 0, 0, 0) + encode_name(name) + struct.pack("!2H", QTYPE_A, 1)


def parse_query(packet: bytes) -> Question:
    ident, _flags, qd, _an, _ns, _ar = HEADER.unpack_from(packet)
    if qd != 1:
        raise ValueError(f"{qd} questions in one packet")
    labels, at = [], HEADER.size
    while packet[at]:
        size = packet[at]
        labels.append(packet[at + 1:at + 1 + size].decode("ascii"))
        at += size + 1
    return Question(ident, ".".join(labels), packet[HEADER.size:at + 5])


def build_answer(question: Question, address: Optional[str]) -> bytes:
    if address is None:
        return HEADER.pack(question.ident, 0x8180 | RCODE_NXDOMAIN, 1, 0, 0, 0) + question.raw
    record = struct.pack("!3HIH", 0xC00C, QTYPE_A, 1, 60, 4) + socket.inet_aton(address)
    return HEADER.pack(question.ident, 0x8180, 1, 1, 0, 0) + question.raw + record


def rcode(packet: bytes) -> int:
    return HEADER.unpack_from(packet)[1] & 0xF
