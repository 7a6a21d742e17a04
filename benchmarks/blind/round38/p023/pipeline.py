"""Generators from raw frames to baseline-corrected spectra."""
import statistics
import struct
import time
from dataclasses import dataclass, replace
from typing import Iterable, Iterator

import zmq


@dataclass(frozen=True)
class Frame:
    number: int
    counts: tuple[int, ...]


def frames(inlet: zmq.Socket, patience: float) -> Iterator[Frame]:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            number, raw = inlet.recv_multipart(zmq.NOBLOCK)
        except zmq.Again:
            time.sleep(0.01)
            continue
        yield Frame(int(number), struct.unpack(f"<{len(raw) // 4}i", raw))
        deadline = time.monotonic() + patience


def despike(stream: Iterable[Frame], limit: int = 3000) -> Iterator[Frame]:
    for frame in stream:
        middle = int(statistics.median(frame.counts))
        yield replace(frame, counts=tuple(middle if c > limit else c for c in frame.counts))


def baseline(stream: Iterable[Frame], level: int) -> Iterator[Frame]:
    for frame in stream:
        yield replace(frame, counts=tuple(max(c - level, 0) for c in frame.counts))


def level_of(sample: Iterable[Frame]) -> int:
    return int(statistics.mean(statistics.quantiles(f.counts, n=4)[0] for f in sample))
