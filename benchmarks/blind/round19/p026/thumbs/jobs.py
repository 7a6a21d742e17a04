from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .hooks import Stage, fire


@dataclass(frozen=True, slots=True)
class ThumbJob:
    image: str
    edge: int

    def __call__(self) -> tuple[str, str]:
        fire(Stage.DECODED, self.image)
        pixels = (self.image * self.edge).encode()
        fire(Stage.SCALED, self.image, edge=self.edge)
        return self.image, hashlib.sha1(pixels).hexdigest()[:10]


def perform(job: ThumbJob) -> tuple[str, str]:
    return job()
