"""States and messages of the bully algorithm."""
from enum import Enum, auto


class Role(Enum):
    FOLLOWER = auto()
    CANDIDATE = auto()
    LEADER = auto()


class Msg(str, Enum):
    ELECTION = "ELECTION"
    ALIVE = "ALIVE"
    VICTORY = "VICTORY"
