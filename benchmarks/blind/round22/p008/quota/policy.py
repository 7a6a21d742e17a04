from dataclasses import dataclass
from enum import IntEnum


class Decision(IntEnum):
    ALLOW = 0
    THROTTLE = 1
    REJECT = 2


@dataclass(frozen=True)
class Policy:
    soft: int = 40
    hard: int = 90

    def decide(self, cost: int) -> Decision:
        match cost:
            case c if c > self.hard:
                return Decision.REJECT
            case c if c > self.soft:
                return Decision.THROTTLE
            case _:
                return Decision.ALLOW
