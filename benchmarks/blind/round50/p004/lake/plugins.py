"""Sink plug-ins. A sink is built once per process and configuration."""
from __future__ import annotations

import abc
import os
from functools import lru_cache
from typing import Any, Callable, ClassVar, Type

from .config import SinkConfig

_kinds: dict[str, Type["Sink"]] = {}


class Sink(abc.ABC):
    kind: ClassVar[str]

    def __init__(self, config: SinkConfig) -> None:
        self.config = config

    @abc.abstractmethod
    def write(self, rows: list[dict[str, Any]]) -> None: ...


def sink(kind: str) -> Callable[[Type[Sink]], Type[Sink]]:
    def register(cls: Type[Sink]) -> Type[Sink]:
        cls.kind = kind
        _kinds[kind] = cls
        return cls

    return register


def available() -> list[str]:
    from . import sinks  # noqa: F401

    return sorted(_kinds)


@lru_cache(maxsize=None)
def get_sink(config: SinkConfig) -> Sink:
    from . import sinks  # noqa: F401

    return _kinds[config.kind](config)


os.register_at_fork(after_in_child=get_sink.cache_clear)
