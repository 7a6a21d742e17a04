import enum


class State(enum.Enum):
    IDLE = "idle"
    CONFIGURED = "configured"
    RUNNING = "running"
    ENDED = "ended"


ALLOWED = {
    State.IDLE: {State.CONFIGURED},
    State.CONFIGURED: {State.RUNNING, State.IDLE},
    State.RUNNING: {State.ENDED},
    State.ENDED: {State.IDLE},
}


class Machine:
    def __init__(self, listener):
        self.state = State.IDLE
        self.listener = listener

    def to(self, new):
        if new not in ALLOWED[self.state]:
            raise RuntimeError(f"{self.state.value} -> {new.value}")
        self.state = new
        self.listener(new)
