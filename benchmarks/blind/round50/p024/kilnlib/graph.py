from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field


class State(enum.Enum):
    WAITING = enum.auto()
    RUNNING = enum.auto()
    BUILT = enum.auto()
    BROKEN = enum.auto()

    def settled(self) -> bool:
        return self in {State.BUILT, State.BROKEN}

    def blocks(self) -> bool:
        return self is not State.BUILT


@dataclass(eq=False)
class Target:
    name: str
    cost: float = 0.0
    needs: list[Target] = field(default_factory=list, repr=False)
    state: State = State.WAITING

    def __rshift__(self, later: Target) -> Target:
        later.needs.append(self)
        return later

    @property
    def ready(self) -> bool:
        return self.state is State.WAITING and not any(n.state.blocks() for n in self.needs)


class Graph:
    def __init__(self) -> None:
        self._targets: dict[str, Target] = {}

    def add(self, target: Target) -> Target:
        return self._targets.setdefault(target.name, target)

    def __getitem__(self, name: str) -> Target:
        return self._targets[name]

    def __iter__(self) -> Iterator[Target]:
        return iter(self._targets.values())

    def frontier(self) -> list[Target]:
        return [t for t in self if t.ready]

    def done(self) -> bool:
        return all(t.state.settled() for t in self) or not (self.frontier() or self.running())

    def running(self) -> list[Target]:
        return [t for t in self if t.state is State.RUNNING]
