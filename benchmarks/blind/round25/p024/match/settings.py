from dataclasses import dataclass, field
from enum import Enum


class Queue(str, Enum):
    RANKED = "ranked"
    CASUAL = "casual"


@dataclass(frozen=True)
class Settings:
    workers: int = 2
    spread: int = 100
    queues: tuple = field(default=(Queue.RANKED, Queue.CASUAL))
    endpoint: str = "ipc://audit.ipc"


SETTINGS = Settings()
