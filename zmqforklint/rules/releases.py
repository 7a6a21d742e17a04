"""Which operations give an object back; everything else uses it."""

from __future__ import annotations

_RELEASES = frozenset({"close", "term", "destroy", "del"})


def is_release(operation: str) -> bool:
    """Say whether the operation is an explicit release."""
    return operation in _RELEASES
