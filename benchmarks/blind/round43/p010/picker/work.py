from __future__ import annotations

import time

from . import bus
from .micrograph import Micrograph, PickResult


def box_sum(image, y: int, x: int, half: int = 2) -> float:
    return sum(sum(row[x - half:x + half + 1]) for row in image[y - half:y + half + 1])


def pick(micrograph: Micrograph, threshold: float = 20.0) -> PickResult:
    began = time.perf_counter()
    bus.post("begin", name=micrograph.name)
    image = micrograph.pixels()
    candidates = []
    for y in range(3, micrograph.size - 3):
        for x in range(3, micrograph.size - 3):
            score = box_sum(image, y, x)
            if score > threshold:
                candidates.append((score, y, x))
    chosen: list[tuple[int, int]] = []
    for _, y, x in sorted(candidates, reverse=True):
        if all(abs(y - b) > 4 or abs(x - a) > 4 for b, a in chosen):
            chosen.append((y, x))
    bus.post("end", name=micrograph.name, particles=len(chosen))
    return PickResult(micrograph.name, chosen, time.perf_counter() - began)
