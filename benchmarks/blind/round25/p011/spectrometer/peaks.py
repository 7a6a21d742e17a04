from __future__ import annotations

from typing import NamedTuple, Sequence

import zmq

from .runtime import sync_context


class Peak(NamedTuple):
    centre: float
    height: float


def fit(counts: Sequence[float], endpoint: str) -> Peak:
    total = sum(counts)
    centre = sum(i * c for i, c in enumerate(counts)) / total
    peak = Peak(centre, max(counts))
    with sync_context().socket(zmq.PUSH) as out:
        out.linger = 100
        out.sndtimeo = 200
        out.connect(endpoint)
        try:
            out.send_json(peak._asdict())
        except zmq.Again:
            pass
    return peak
