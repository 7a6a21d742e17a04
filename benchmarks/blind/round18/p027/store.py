"""Episodic memory of an agent."""
from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

V = TypeVar("V")


@dataclass(slots=True)
class BoundedMemory(Generic[V]):
    limit: int = 64
    _items: OrderedDict[str, V] = field(default_factory=OrderedDict)

    def remember(self, key: str, value: V) -> None:
        self._items[key] = value
        self._items.move_to_end(key)
        while len(self._items) > self.limit:
            self._items.popitem(last=False)

    def recall(self, prefix: str) -> Iterator[tuple[str, V]]:
        yield from ((k, v) for k, v in self._items.items() if k.startswith(prefix))

    def __len__(self) -> int:
        return len(self._items)
