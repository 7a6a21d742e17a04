from abc import ABC, abstractmethod
from typing import NamedTuple


class Visitor(ABC):
    @abstractmethod
    def visit_source(self, node: "Source"): ...

    @abstractmethod
    def visit_action(self, node: "Action"): ...


class Source(NamedTuple):
    label: str

    def accept(self, visitor: Visitor):
        return visitor.visit_source(self)


class Action(NamedTuple):
    label: str
    deps: tuple
    mnemonic: str = "Compile"

    def accept(self, visitor: Visitor):
        for dep in self.deps:
            dep.accept(visitor)
        return visitor.visit_action(self)


def demo() -> Action:
    a, b = Source("//lib:a.c"), Source("//lib:b.c")
    lib = Action("//lib:ab", (a, b), "Archive")
    return Action("//bin:tool", (lib, Source("//bin:main.c")), "Link")
