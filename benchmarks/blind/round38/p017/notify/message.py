from enum import IntEnum
from typing import NamedTuple


class Priority(IntEnum):
    LOW = 0
    NORMAL = 1
    URGENT = 2


class Message(NamedTuple):
    recipient: str
    text: str
    priority: Priority = Priority.NORMAL
