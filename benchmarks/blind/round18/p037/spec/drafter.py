"""The drafter proposes short continuations and learns how many were taken."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .bridge import Bridge, Frame, Kind


@dataclass
class Drafter:
    bridge: Bridge
    window: int = 3
    accepted: list[int] = field(default_factory=list)

    def propose(self, rounds: int) -> Iterator[list[int]]:
        base = 0
        for _ in range(rounds):
            yield [base + k for k in range(self.window)]
            base += self.accepted[-1] if self.accepted else 0

    def run(self, rounds: int) -> None:
        for tokens in self.propose(rounds):
            self.bridge.push(Frame(Kind.DRAFT, tokens))
            match self.bridge.pull(500):
                case Frame(Kind.VERDICT, int(n)):
                    self.accepted.append(n)
                case None:
                    return
                case other:
                    raise RuntimeError(f"unexpected {other}")
