"""Flag definitions and the in-memory store."""
from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Callable, Iterator

Observer = Callable[["Flag", "Flag"], None]


@dataclass(frozen=True, slots=True)
class Flag:
    key: str
    enabled: bool = False
    rollout: int = 0
    version: int = 1

    def applies_to(self, user: str) -> bool:
        if not self.enabled:
            return False
        digest = hashlib.sha256(f"{self.key}:{user}".encode()).digest()
        return digest[0] * 100 // 256 < self.rollout


class FlagStore:
    """Keeps flags by key and tells observers about every change."""

    def __init__(self) -> None:
        self._flags: dict[str, Flag] = {}
        self._observers: list[Observer] = []

    def observe(self, observer: Observer) -> None:
        self._observers.append(observer)

    def forget_observers(self) -> None:
        self._observers.clear()

    def define(self, flag: Flag) -> None:
        self._flags[flag.key] = flag

    def update(self, key: str, **changes: object) -> Flag:
        before = self._flags[key]
        after = replace(before, version=before.version + 1, **changes)
        self._flags[key] = after
        for observer in self._observers:
            observer(before, after)
        return after

    def __getitem__(self, key: str) -> Flag:
        return self._flags[key]

    def __iter__(self) -> Iterator[Flag]:
        return iter(self._flags.values())
