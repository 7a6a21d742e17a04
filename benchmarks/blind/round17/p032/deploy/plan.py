from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

Step = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Release:
    name: str
    build: int

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{self.name}:{self.build}".encode()).hexdigest()[:8]


def fetch(release: Release) -> str:
    return f"fetched {release.digest}"


def unpack(release: Release) -> str:
    time.sleep(0.01)
    return f"unpacked {release.name}"


def switch(release: Release, target: str) -> str:
    return f"{target} -> build {release.build}"


def steps(release: Release, target: str) -> Iterator[Step]:
    yield partial(fetch, release)
    yield partial(unpack, release)
    yield partial(switch, release, target)
