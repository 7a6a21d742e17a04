"""Cutting, packing and checking the pieces of a file."""
import hashlib
import zlib
from pathlib import Path
from typing import NamedTuple


class Piece(NamedTuple):
    index: int
    offset: int
    length: int


class Packed(NamedTuple):
    index: int
    digest: str
    data: bytes


def plan(size: int, chunk: int) -> list[Piece]:
    return [Piece(i, off, min(chunk, size - off)) for i, off in enumerate(range(0, size, chunk))]


def pack(path: Path, piece: Piece) -> Packed:
    with path.open("rb") as handle:
        handle.seek(piece.offset)
        raw = handle.read(piece.length)
    return Packed(piece.index, hashlib.sha1(raw).hexdigest(), zlib.compress(raw, 6))


def unpack(digest: str, data: bytes) -> bytes:
    raw = zlib.decompress(data)
    if hashlib.sha1(raw).hexdigest() != digest:
        raise ValueError("damaged piece")
    return raw
