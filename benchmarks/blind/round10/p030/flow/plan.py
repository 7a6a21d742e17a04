from dataclasses import dataclass, field
from typing import Callable, List


@dataclass
class Step:
    """Addresses and a function: no sockets, so that a step can go to another process."""
    name: str
    function: Callable[[int], int]
    source: str
    sink: str


@dataclass
class Plan:
    folder: str
    steps: List[Step] = field(default_factory=list)

    def address(self, number: int) -> str:
        return f"ipc://{self.folder}/{number}"

    def then(self, name: str, function: Callable[[int], int]) -> "Plan":
        number = len(self.steps)
        self.steps.append(Step(name, function, self.address(number), self.address(number + 1)))
        return self
