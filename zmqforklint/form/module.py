"""A whole module in its form."""

from __future__ import annotations

from dataclasses import dataclass

from zmqforklint.form.statements import Block


@dataclass(frozen=True, slots=True)
class Module:
    """A lowered file.

    ``path`` is as reports show it; ``module`` is its dotted name under its root; ``has_main_guard`` says whether an
    ``if __name__ == "__main__"`` stands at module level.
    """

    path: str
    module: str
    is_package: bool
    body: Block
    has_main_guard: bool
