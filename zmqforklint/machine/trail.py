"""The calls in progress, as an interned path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zmqforklint.machine.care import Care
    from zmqforklint.machine.heap import Address
    from zmqforklint.machine.values import Spot


class Trail:
    """A path of calls: the same calls from the same places are the same trail."""

    __slots__ = ("allocations", "care", "children")

    def __init__(self, care: Care) -> None:
        self.care = care
        self.children: dict[tuple[Spot, str], Trail] = {}
        self.allocations: dict[object, Address] = {}

    def down(self, spot: Spot, label: str) -> Trail:
        """The trail of a call made there."""
        key = (spot, label)
        found = self.children.get(key)
        if found is None:
            found = self.children[key] = Trail(self.care)
        return found
