import enum
import multiprocessing
from dataclasses import dataclass
from functools import cached_property


class Start(enum.Enum):
    CLEAN = "spawn"
    QUICK = "fork"

    def context(self):
        return multiprocessing.get_context(self.value)


@dataclass
class Settings:
    start: Start = Start.CLEAN
    width: int = 2
    chunk: int = 4096
    patience: float = 6.0

    @cached_property
    def mp(self):
        return self.start.context()
