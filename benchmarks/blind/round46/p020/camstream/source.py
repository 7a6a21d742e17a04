"""Pictures: a moving gradient instead of a sensor."""
from typing import Iterator


def pictures(name: str, count: int, width: int = 32, height: int = 16) -> Iterator[bytes]:
    shift = sum(name.encode()) % 97
    for n in range(count):
        yield bytes((x + y + n * 3 + shift) & 0xFF for y in range(height) for x in range(width))
