"""The part of the farm that runs in the workers."""
from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass

from .hooks import hooks


@dataclass(frozen=True)
class Unit:
    name: str
    source: str


@dataclass(frozen=True)
class Artifact:
    unit: str
    digest: str
    seconds: float


def compile_unit(unit: Unit, opt_level: int) -> Artifact:
    started = time.perf_counter()
    text = hooks.filter("preprocess", unit.source)
    digest = hashlib.sha256(text.encode())
    for _ in range(opt_level * 2000):
        digest.update(digest.digest())
    artifact = Artifact(unit.name, digest.hexdigest()[:12], time.perf_counter() - started)
    hooks.fire("unit-finished", artifact=artifact)
    return artifact
