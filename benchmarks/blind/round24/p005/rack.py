from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Slot:
    aisle: str
    shelf: int

    @property
    def address(self) -> bytes:
        return f"{self.aisle}{self.shelf:02}".encode()


class PickList:
    def __init__(self, order: str):
        self.order = order
        self._lines: dict[Slot, int] = {}

    def add(self, slot: Slot, qty: int) -> None:
        self._lines[slot] = self._lines.get(slot, 0) + qty

    def __iter__(self) -> Iterator[tuple[Slot, int]]:
        return iter(sorted(self._lines.items()))
