from dataclasses import dataclass
from enum import Enum


class Group(str, Enum):
    O = "O"
    A = "A"
    B = "B"
    AB = "AB"

    def can_give_to(self, other: "Group") -> bool:
        return set(self.value.replace("O", "")) <= set(other.value.replace("O", ""))


@dataclass(frozen=True)
class Unit:
    din: str
    group: Group


@dataclass(frozen=True)
class Request:
    patient: str
    group: Group


def match(units: list[Unit], requests: list[Request]) -> list[tuple[Unit, Request]]:
    """Greedy: identical groups first, then compatible ones."""
    free, pairs = list(units), []
    for request in requests:
        usable = [unit for unit in free if unit.group.can_give_to(request.group)]
        usable.sort(key=lambda unit: (unit.group is not request.group, unit.din))
        if usable:
            free.remove(usable[0])
            pairs.append((usable[0], request))
    return pairs
