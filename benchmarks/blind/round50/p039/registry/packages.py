from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    name: str
    requires: tuple[str, ...]


P = TypeVar("P", bound=Named)


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    requires: tuple[str, ...] = ()


class Repository(Generic[P]):
    def __init__(self) -> None:
        self._items: dict[str, P] = {}

    def __iadd__(self, package: P) -> Repository[P]:
        self._items[package.name] = package
        return self

    def __getitem__(self, name: str) -> P:
        return self._items[name]

    def closure(self, name: str, _seen: frozenset[str] = frozenset()) -> Iterator[str]:
        if name in _seen:
            return
        for needed in self[name].requires:
            yield from self.closure(needed, _seen | {name})
        yield name
