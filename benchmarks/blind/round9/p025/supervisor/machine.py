from __future__ import annotations

from enum import Enum
from typing import Dict, List, Protocol, Set


class State(Enum):
    NEW = "new"
    STARTING = "starting"
    RUNNING = "running"
    STOPPED = "stopped"


ALLOWED: Dict[State, Set[State]] = {
    State.NEW: {State.STARTING},
    State.STARTING: {State.RUNNING, State.STOPPED},
    State.RUNNING: {State.STOPPED},
    State.STOPPED: {State.STARTING},
}


class Observer(Protocol):
    def changed(self, name: str, old: State, new: State) -> None: ...


class Machine:
    def __init__(self, name: str) -> None:
        self.name = name
        self.state = State.NEW
        self._observers: List[Observer] = []

    def attach(self, observer: Observer) -> None:
        self._observers.append(observer)

    def to(self, new: State) -> None:
        if new not in ALLOWED[self.state]:
            raise ValueError(f"{self.name}: {self.state} to {new}")
        old, self.state = self.state, new
        for observer in self._observers:
            observer.changed(self.name, old, new)
