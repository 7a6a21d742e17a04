"""Processes, named by their line of descent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zmqforklint.machine.values import Spot
    from zmqforklint.vocabulary import Step


class Process:
    """One node of the tree of processes; the same fork reached from the same process is the same node.

    ``story`` holds the steps from the fork into the child; ``entry`` describes what runs in the child.
    ``condition`` says under which assumption the fork happens at all ("until Python 3.13"), empty for always.
    ``started`` is where a process was started that inherits nothing: by spawn or as a fork server.
    """

    __slots__ = ("children", "condition", "depth", "fork", "parent", "started", "story")

    def __init__(
        self, parent: Process | None, fork: Spot | None, condition: str = "", started: Spot | None = None
    ) -> None:
        self.parent = parent
        self.fork = fork
        self.condition = condition
        self.started = started
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.children: dict[tuple[Spot, str], Process] = {}
        self.story: tuple[Step, ...] = ()

    def child(self, fork: Spot, condition: str = "") -> Process:
        """The child that this process forks there."""
        key = (fork, condition)
        found = self.children.get(key)
        if found is None:
            found = self.children[key] = Process(self, fork, condition)
        return found

    def descends_from(self, other: Process) -> bool:
        """Whether ``other`` is a proper ancestor."""
        node = self.parent
        while node is not None:
            if node is other:
                return True
            node = node.parent
        return False

    def lineage(self) -> list[Process]:
        """The forked processes from the first child down to this one; empty for the first process."""
        line: list[Process] = []
        node: Process | None = self
        while node is not None and node.parent is not None:
            line.append(node)
            node = node.parent
        line.reverse()
        return line

    def forked_at(self, spot: Spot) -> int:
        """How often this fork site stands in the line of descent."""
        return sum(1 for node in self.lineage() if node.fork == spot)
