"""Value objects exchanged between the planner and the encoders."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendition:
    name: str
    height: int
    kbps: int


@dataclass(frozen=True, slots=True)
class EncodeJob:
    asset: str
    rendition: Rendition
    seconds: int


@dataclass(frozen=True, slots=True)
class EncodeResult:
    job: EncodeJob
    size: int
    checksum: str


LADDER: tuple[Rendition, ...] = (
    Rendition("1080p", 1080, 5_800),
    Rendition("720p", 720, 3_000),
    Rendition("360p", 360, 800),
)


def plan(assets: list[str], seconds: int) -> Iterator[EncodeJob]:
    for asset in assets:
        for rendition in LADDER:
            yield EncodeJob(asset, rendition, seconds)
