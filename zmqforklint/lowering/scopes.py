"""Which scope a name belongs to: Python's own rules, told in the words of the form."""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern
from typing import Literal
from unicodedata import normalize

from zmqforklint.form.expressions import Scope as Verdict

Kind = Literal["module", "function", "class", "comprehension", "types"]

Resolved = tuple[str, Verdict] | None
"""A name's identifier and scope in the form; None for a type parameter, whose value nobody follows."""

_HOME_VERDICT: dict[Kind, Verdict] = {"module": "global", "function": "local", "class": "class"}


@dataclass(slots=True)
class Bindings:
    """The names that one scope binds itself, in order of first appearance, and those that it declares."""

    bound: dict[str, None] = field(default_factory=dict)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)

    def bind(self, name: str) -> None:
        """Note that the scope binds ``name``."""
        self.bound[name] = None


class Scope:
    """One scope while the traversal is in it.

    A comprehension has a scope for its targets, but no frame of its own in the form: they live under other names
    in its ``home``, the nearest function, class or module. A ``types`` scope holds the type parameters of a
    function, class or alias.
    """

    __slots__ = ("bound", "cells", "globals", "home", "is_generator", "kind", "names", "parent", "private", "qualname")

    def __init__(
        self,
        kind: Kind,
        parent: Scope | None,
        bindings: Bindings,
        *,
        qualname: str = "",
        private: str | None = None,
    ) -> None:
        self.kind: Kind = kind
        self.parent = parent
        self.qualname = qualname
        self.private: str = private if private is not None else parent.private if parent else ""
        self.home: Scope = parent.home if parent and kind in ("comprehension", "types") else self
        self.globals = {identifier(name, self.private) for name in bindings.globals}
        elsewhere = self.globals | {identifier(name, self.private) for name in bindings.nonlocals}
        own = (identifier(name, self.private) for name in bindings.bound)
        self.bound: dict[str, str] = {name: self._renamed(name) for name in own if name not in elsewhere}
        self.cells: set[str] = set()
        self.is_generator = False
        self.names: dict[str, Resolved] = {}
        """What ``resolve`` has found before."""
        if kind == "comprehension" and self.home.kind == "function":
            self.home.bound.update((renamed, renamed) for renamed in self.bound.values())

    def resolve(self, name: str) -> Resolved:
        """Say what ``name`` means in this scope."""
        resolved = self.names[name] = self._look_up(identifier(name, self.private))
        return resolved

    def qualified(self, name: str) -> str:
        """Give the qualified name of a function or class that is defined here."""
        home = self.home
        if home.kind == "module" or identifier(name, home.private) in home.globals:
            return name
        return f"{home.qualname}.<locals>.{name}" if home.kind == "function" else f"{home.qualname}.{name}"

    def cells_in_order(self) -> tuple[str, ...]:
        """Give those of the names bound here that an inner function or class uses."""
        return tuple(name for name in self.bound if name in self.cells)

    def _renamed(self, name: str) -> str:
        if self.kind != "comprehension":
            return name
        outer, depth = self.parent, 1
        while outer and outer.kind == "comprehension":
            depth += name in outer.bound
            outer = outer.parent
        return f"<comp>.{name}" if depth == 1 else f"<comp>.{name}#{depth}"

    def _look_up(self, name: str) -> Resolved:
        """Look for a name as the code of this very scope does."""
        if self.kind == "module" or self.parent is None or name in self.globals:
            return name, "global"
        if name in self.bound:
            if self.kind == "types":
                return None
            return self.bound[name], _HOME_VERDICT[self.home.kind]
        if self.home is self or (self.parent.kind == "class" and self.kind == "comprehension"):
            return self.parent._look_up_from_within(name)
        return self.parent._look_up(name)

    def _look_up_from_within(self, name: str) -> Resolved:
        """Look for a name as a function or class does that is nested in this scope."""
        if self.kind == "module" or self.parent is None:
            return name, "global"
        if self.kind == "class":
            return (name, "free") if name == "__class__" else self.parent._look_up_from_within(name)
        if name in self.globals:
            return name, "global"
        if name in self.bound:
            if self.kind == "types":
                return None
            self.home.cells.add(self.bound[name])
            return self.bound[name], "global" if self.home.kind == "module" else "free"
        return self.parent._look_up_from_within(name)


def identifier(name: str, private: str) -> str:
    """Give the name that Python makes of a written one: normalised, and mangled where it is private.

    ``private`` is what private names are mangled with there, or empty. The same name is one string wherever it stands.
    """
    if not name.isascii():
        name = normalize("NFKC", name)
    if private and name.startswith("__") and not name.endswith("__"):
        return intern(f"_{private}{name}")
    return intern(name)


def private_of(class_name: str) -> str:
    """Give the part of a class's name that its private names are mangled with; empty when they are not."""
    return class_name.lstrip("_")
