"""A small typed dependency container."""
from __future__ import annotations

import enum
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")


class Scope(enum.Enum):
    SINGLETON = enum.auto()
    TRANSIENT = enum.auto()


@dataclass(frozen=True, slots=True)
class Provider(Generic[T]):
    build: Callable[["Container"], T]
    scope: Scope


class Container:
    def __init__(self) -> None:
        self._providers: dict[type[Any], Provider[Any]] = {}
        self._live: dict[type[Any], Any] = {}
        os.register_at_fork(after_in_child=self.reset)

    def bind(
        self, key: type[T], build: Callable[["Container"], T], *, scope: Scope = Scope.SINGLETON
    ) -> None:
        self._providers[key] = Provider(build, scope)

    def __getitem__(self, key: type[T]) -> T:
        if key in self._live:
            return cast(T, self._live[key])
        provider = self._providers[key]
        made = provider.build(self)
        if provider.scope is Scope.SINGLETON:
            self._live[key] = made
        return cast(T, made)

    def reset(self) -> None:
        self._live.clear()
