"""Cells are functions; the decorator tells how they want to be run."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import overload

Body = Callable[[], None]


@dataclass(frozen=True)
class Cell:
    body: Body
    background: bool = False

    @property
    def title(self) -> str:
        return self.body.__name__.replace("_", " ")


@overload
def cell(body: Body, /) -> Cell: ...
@overload
def cell(*, background: bool) -> Callable[[Body], Cell]: ...
def cell(body: Body | None = None, /, *, background: bool = False) -> Cell | Callable[[Body], Cell]:
    if body is not None:
        return Cell(body)
    return lambda func: Cell(func, background)
