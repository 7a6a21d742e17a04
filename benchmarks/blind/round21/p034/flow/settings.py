from __future__ import annotations

import enum
import multiprocessing
from dataclasses import dataclass
from multiprocessing.context import BaseContext


class Launch(enum.StrEnum):
    FORK = "fork"
    SPAWN = "spawn"

    @property
    def mp(self) -> BaseContext:
        return multiprocessing.get_context(self.value)


@dataclass(frozen=True, kw_only=True)
class Settings:
    launch: Launch = Launch.FORK
    batch: int = 5
    patience: float = 2.0
