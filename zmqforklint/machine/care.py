"""How much care execution takes: how many states are kept apart, and how many rounds a loop is given.

A program that turns out to be costly is executed with less care towards its end, so that it is executed to its end.
"""

from __future__ import annotations

APART = 4
"""How many states of one process are kept apart at one point of a function."""

ROUNDS = 4
"""How often a loop's body is executed before what it does is taken as known."""

LITTLE_APART = 1
FEW_ROUNDS = 2
"""The same in functions that cannot matter, and in all of them once a quarter of the budget is spent."""

LEAST_ROUNDS = 1
"""Once half of it is spent."""


class Care:
    """The care that one program's execution takes at the moment."""

    __slots__ = ("apart", "rounds")

    def __init__(self) -> None:
        self.apart = APART
        self.rounds = ROUNDS

    def spent(self, steps: int, limit: int) -> None:
        """Adapts the care to how much of the budget is spent."""
        self.apart, self.rounds = _care(steps, limit)

    def lasts(self, steps: int, limit: int) -> bool:
        """Whether it would be the same once so much is spent."""
        return (self.apart, self.rounds) == _care(steps, limit)


def _care(steps: int, limit: int) -> tuple[int, int]:
    costly = steps * 4 > limit
    rounds = ROUNDS if not costly else FEW_ROUNDS if steps * 2 <= limit else LEAST_ROUNDS
    return LITTLE_APART if costly else APART, rounds
