"""Tests of Python's version: decided where they have one outcome on every Python that is admitted."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Atom, Constant, Cut, External, Value, constant, one, only

VERSION = External("sys.version_info")

_PARTS = ("major", "minor")


def compare(m: Machine, state: State, op: str, version: Atom, other: Atom) -> bool | None:
    """Whether the comparison of the version with a tuple holds."""
    elements = contents.known_elements(state, other) if isinstance(other, Address) else None
    given = [only(element) for element in elements or ()]
    wanted = [each.value for each in given if isinstance(each, Constant) and isinstance(each.value, int)]
    if version != VERSION or not wanted or len(wanted) != len(given):
        return None
    oldest, newest = _admitted(m)
    if op in ("<", ">=") and len(wanted) <= len(_PARTS):
        outcomes = {oldest < wanted, newest < wanted}
        return None if len(outcomes) > 1 else (outcomes == {True}) is (op == "<")
    if wanted[: len(_PARTS)] > newest:
        return op in ("<", "<=", "!=")
    return op in (">", ">=", "!=") if [*wanted, 0] < oldest else None


def part(m: Machine, name: str) -> Value | None:
    """``sys.version_info.major`` and ``minor``; None for any other name."""
    holder, _, attribute = name.rpartition(".")
    return item(m, constant(_PARTS.index(attribute))) if holder == VERSION.name and attribute in _PARTS else None


def item(m: Machine, index: Value) -> Value:
    """``sys.version_info[0]``, and ``[:2]``: what is cut off there is not compared."""
    place = only(index)
    exact = place.exact if isinstance(place, Cut) else None
    if exact is not None:
        return one(VERSION) if (exact.start or 0, exact.stop, exact.step or 1) == (0, len(_PARTS), 1) else UNKNOWN
    if not isinstance(place, Constant) or not isinstance(place.value, int) or not 0 <= place.value < len(_PARTS):
        return UNKNOWN
    oldest, newest = (version[place.value] for version in _admitted(m))
    return constant(oldest) if oldest == newest else UNKNOWN


def _admitted(m: Machine) -> tuple[list[int], list[int]]:
    oldest, newest = ([int(each) for each in version.split(".")[: len(_PARTS)]] for version in m.assumptions.python)
    return oldest, newest
