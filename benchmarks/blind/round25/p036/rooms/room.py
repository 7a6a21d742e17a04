"""Life of a room."""
from enum import Enum, auto


class State(Enum):
    OPEN = auto()
    FULL = auto()
    CLOSED = auto()


class Room:
    def __init__(self, name, seats):
        self.name, self.seats = name, seats
        self.members = []
        self.state = State.OPEN

    def step(self, action, who=None):
        match (self.state, action):
            case (State.OPEN, "join"):
                self.members.append(who)
                if len(self.members) == self.seats:
                    self.state = State.FULL
            case (State.FULL, "join"):
                return False
            case (_, "close"):
                self.state = State.CLOSED
            case (_, other):
                raise ValueError(other)
        return True
