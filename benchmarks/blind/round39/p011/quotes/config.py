from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.context import BaseContext


class StartMethod(StrEnum):
    FORK = "fork"
    SPAWN = "spawn"

    def context(self) -> BaseContext:
        return multiprocessing.get_context(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    symbols: tuple[str, ...]
    paths: int = 2_000
    start_method: StartMethod = StartMethod.FORK
    deadline_s: float = 6.0
