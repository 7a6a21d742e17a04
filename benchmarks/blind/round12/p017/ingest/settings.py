import enum
from dataclasses import dataclass


class Offload(enum.Enum):
    PROCESS = "process"
    THREAD = "thread"


@dataclass(frozen=True)
class Settings:
    offload: Offload = Offload.THREAD
    parallel: int = 1
    patience: float = 1.5


SETTINGS = Settings()
