"""The upstream index, as far as this mirror follows it."""
from __future__ import annotations

from typing import Iterator, NamedTuple


class Release(NamedTuple):
    name: str
    version: str
    kind: str
    payload: bytes

    @property
    def filename(self) -> str:
        return f"{self.name}-{self.version}.{'whl' if self.kind == 'pure' else 'tar.gz'}"


_INDEX = [
    ("attrs", "23.2", "pure"),
    ("idna", "3.7", "pure"),
    ("lxml", "5.2", "native"),
    ("packaging", "24.0", "pure"),
    ("wheel", "0.43", "pure"),
    ("pyyaml", "6.0", "native"),
]


def releases(kind: str | None = None) -> Iterator[Release]:
    for name, version, this in _INDEX:
        if kind in (None, this):
            yield Release(name, version, this, (name + version).encode() * 50)
