"""The mapping itself."""
from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from pathlib import Path

from .hooks import Event, Hooks
from .snapshot import Snapshot


class Store(MutableMapping[str, str]):
    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._data: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        return self._data[key]

    def __setitem__(self, key: str, value: str) -> None:
        self._data[key] = value
        self._hooks.fire(Event.CHANGED, key=key)

    def __delitem__(self, key: str) -> None:
        del self._data[key]
        self._hooks.fire(Event.CHANGED, key=key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def save_in_background(self, path: Path) -> Snapshot:
        return Snapshot.begin(self._data, path, self._hooks)
