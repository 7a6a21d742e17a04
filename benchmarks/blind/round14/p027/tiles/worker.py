"""Runs in the pool."""
from __future__ import annotations

from itertools import accumulate
from multiprocessing.util import Finalize
from typing import Callable

from .sink import NullSink, ThumbnailSink

_sink: ThumbnailSink = NullSink()


def setup(provide: Callable[[], ThumbnailSink]) -> None:
    global _sink
    _sink = provide()
    Finalize(None, _sink.close, exitpriority=10)


def equalise(job: tuple[int, bytes]) -> tuple[int, int]:
    number, pixels = job
    histogram = [0] * 256
    for p in pixels:
        histogram[p] += 1
    cdf = list(accumulate(histogram))
    low = next(c for c in cdf if c)
    span = max(1, len(pixels) - low)
    table = bytes(max(0, (c - low) * 255 // span) for c in cdf)
    flat = pixels.translate(table)
    _sink.put(number, flat)
    return number, max(flat) - min(flat)
