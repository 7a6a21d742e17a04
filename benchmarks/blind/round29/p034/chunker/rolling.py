"""Content-defined chunking with a buzhash-like rolling checksum."""
from __future__ import annotations

import hashlib
import random
from typing import Iterator

WINDOW = 48
MASK = (1 << 11) - 1
MIN_CHUNK, MAX_CHUNK = 512, 8192
_rng = random.Random(0xB0B)
TABLE = [_rng.getrandbits(32) for _ in range(256)]


def _rol(value: int, by: int) -> int:
    by %= 32
    return ((value << by) | (value >> (32 - by))) & 0xFFFFFFFF


def chunks(data: bytes) -> Iterator[bytes]:
    start = 0
    checksum = 0
    for position, octet in enumerate(data):
        checksum = _rol(checksum, 1) ^ TABLE[octet]
        if position - start >= WINDOW:
            checksum ^= _rol(TABLE[data[position - WINDOW]], WINDOW)
        length = position - start + 1
        if length >= MAX_CHUNK or (length >= MIN_CHUNK and checksum & MASK == 0):
            yield data[start:position + 1]
            start, checksum = position + 1, 0
    if start < len(data):
        yield data[start:]


def fingerprint(chunk: bytes) -> str:
    return hashlib.blake2s(chunk, digest_size=12).hexdigest()
