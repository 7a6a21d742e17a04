"""Ways through a program: the outcomes of undecided tests on which a state rests.

What happens on the way on which a test holds, and on the way on which it fails, happens however the test goes.
"""

from __future__ import annotations

Outcome = tuple[object, bool]
"""A test, told by the path of calls and its place, and whether it holds."""

Way = frozenset[Outcome]
"""All of these came together."""

SURE: Way = frozenset()

_ASSUMED: Outcome = (None, True)

DOUBTFUL: Way = frozenset((_ASSUMED,))
"""A way that rests on something that is no test, or on too many of them."""

_LONGEST = 8
"""How many outcomes of one way are told apart."""

_MOST = 16
"""How many ways to one thing are told apart."""


def doubtful_if(assumed: bool) -> Way:
    """What something rests on that may be only an assumption."""
    return DOUBTFUL if assumed else SURE


def is_assumed(way: Way) -> bool:
    """Whether it rests on something that is no test."""
    return _ASSUMED in way


def further(way: Way, test: object, holds: bool) -> Way:
    """The way after one more test."""
    return way | ({(test, holds)} if len(way) < _LONGEST else DOUBTFUL)


def either(left: Way, right: Way) -> Way:
    """What two ways that have met rest on."""
    if left <= right:
        return left
    if right <= left:
        return right
    return left & right if _is_decided(left - right, right - left) else (left & right) | DOUBTFUL


def _is_decided(left: Way, right: Way) -> bool:
    """Whether the two are the outcomes of one test."""
    return len(left) == len(right) == 1 and right == {_opposite(outcome) for outcome in left}


def _opposite(outcome: Outcome) -> Outcome:
    return outcome if outcome == _ASSUMED else (outcome[0], not outcome[1])


def is_sure(ways: set[Way]) -> bool:
    """Whether one of the ways is gone, whatever comes of the tests."""
    return SURE in ways


def add(ways: set[Way], way: Way) -> None:
    """One more way on which the same happens, and what follows from it together with the others.

    Of ``a and b`` and ``not a and c`` follows ``b and c``: the rule of consensus.
    """
    pending = [way]
    while pending:
        new = pending.pop()
        if any(known <= new for known in ways):
            continue
        ways.difference_update([known for known in ways if new <= known])
        if len(ways) >= _MOST:
            continue
        for known in ways:
            met = [outcome for outcome in new if outcome != _ASSUMED and _opposite(outcome) in known]
            if len(met) == 1:
                pending.append((new - {met[0]}) | (known - {_opposite(met[0])}))
        ways.add(new)
