"""From what was seen to what it means: a consequence for the table, a few words for the page."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from behaviour.inside.case import FLOOD, Case
from behaviour.watching import Facts
from zmqforklint.rules.consequences import worst
from zmqforklint.vocabulary import Consequence

_ENOUGH = 0.25  # of the trials of a case, of the cases of a row
_SUCCESS = {"send": "arrives", "new": "works", "flush": "all arrive", "release": "releases"}


def consequence(case: Case, seen: Facts) -> Consequence:
    """Name what became of the touch, in the vocabulary of the rules. What only raises is loud, hence NONE."""
    if seen.parent_died:
        return Consequence.PARENT_ABORTS
    if case.aim == "new":
        return Consequence.NONE if seen.delivered or seen.value else Consequence.DEAD_SOCKET
    if seen.ended in ("spins", "sleeps"):
        return Consequence.SPINS if seen.ended == "spins" else Consequence.BLOCKS
    return _of_ended(case, seen) if seen.ended == "returned" else _of_parent(seen)


def words(case: Case, seen: Facts) -> str:
    """Say for a person what was seen."""
    if seen.parent_died:
        return f"the parent dies ({signal.Signals(seen.parent_died).name})"
    told = _words_of_child(case, seen)
    return told + ", then the parent's message is lost" if seen.parent_works is False else told


def typical(consequences: Sequence[Consequence]) -> Consequence:
    """Pick what weighs most of what at least a quarter had, of trials or of cases, so that no danger is played down.

    Where two threads race, one trial in three may show what the next three do not.
    """
    counts = Counter(consequences)
    return worst(each for each, count in counts.items() if count >= _ENOUGH * len(consequences))


def _of_ended(case: Case, seen: Facts) -> Consequence:
    if case.aim == "send" and not seen.delivered:
        return Consequence.LOST
    if case.aim == "flush" and seen.delivered < FLOOD:
        return Consequence.UNFLUSHED
    if case.aim == "queued" and seen.received:
        return Consequence.DUPLICATED
    if case.aim == "release" and seen.freed <= 0:
        return Consequence.LEAKS
    return _of_parent(seen)


def _of_parent(seen: Facts) -> Consequence:
    """The child may have taken what was the parent's, which then goes deaf."""
    return Consequence.LOST if seen.parent_works is False else Consequence.NONE


def _words_of_child(case: Case, seen: Facts) -> str:
    if seen.ended == "raised":
        return f"raises {seen.error}"
    if seen.ended == "died":
        return "the child dies"
    if seen.ended != "returned":
        return seen.ended
    match consequence(case, replace(seen, parent_works=None)):
        case Consequence.NONE:
            return _SUCCESS.get(case.aim, "returns")
        case Consequence.DEAD_SOCKET:
            return "returns, nothing arrives"
        case Consequence.DUPLICATED:
            return "returned here and in the parent"
        case Consequence.LEAKS:
            return "returns, no descriptor is freed"
        case other:
            return other.value
