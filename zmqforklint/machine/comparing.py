"""Comparisons of two things: equal, the same, before or after one another."""

from __future__ import annotations

import builtins
import operator
from collections.abc import Callable
from typing import Any

from zmqforklint.form.expressions import ConstantValue
from zmqforklint.machine import contents, sets
from zmqforklint.machine.classes import DATA_FIELDS, class_of, find_in_class, is_open
from zmqforklint.machine.enumerations import is_enumeration, plain_member
from zmqforklint.machine.hashing import hashed_parts
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    MAIN_NAME,
    NONE_ATOM,
    OTHER_NAME,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    External,
    Pid,
    Text,
    Value,
    one,
    only,
)
from zmqforklint.machine.versions import VERSION, compare


def equal_values(m: Machine, state: State, left: Value, right: Value) -> bool | None:
    """Whether two values are equal, whatever they are."""
    verdicts = {compare_atoms(m, state, "==", one_left, one_right) for one_left in left for one_right in right}
    return verdicts.pop() if len(verdicts) == 1 else None


def compare_atoms(m: Machine, state: State, op: str, left: Atom, right: Atom) -> bool | None:
    """Whether the comparison of two atoms holds."""
    if isinstance(left, Pid) and isinstance(right, Pid):
        m.pid_comparisons += 1
    if not op.startswith("is"):
        left, right = plain_member(state, left, right), plain_member(state, right, left)
    if left == VERSION:
        return compare(m, state, op, left, right)
    if right == VERSION:
        return compare(m, state, _MIRRORED.get(op, op), right, left)
    if op in ("==", "is", "!=", "is not"):
        same = _same(m, state, left, right, identity=op.startswith("is"))
        return None if same is None else same is (op in ("==", "is"))
    if isinstance(left, Address) and isinstance(right, Address) and "set" in (left.kind, right.kind):
        return sets.compare(state, op, one(left), one(right))
    if isinstance(left, Address) and isinstance(right, Address):
        return _ordered_rows(op, ranked(state, left), ranked(state, right))
    return _ordered(op, left, right)


def _ordered_rows(op: str, left: list[ConstantValue] | None, right: list[ConstantValue] | None) -> bool | None:
    """Order of tuples, lists and data classes of which everything is known."""
    if left is None or right is None:
        return None
    try:
        return _ORDERS[op](left, right)
    except TypeError:
        return None


def ranked(state: State, atom: Address) -> list[ConstantValue] | None:
    """The constants by which a tuple, list or data class is ordered; None where one of them is not known."""
    row: Atom | None = atom
    parts: list[Value] | None = None
    if atom.kind == "instance":
        row = only(state.heap.get(atom, contents.ITEMS))
        if find_in_class(state, atom, "__lt__") is not None:
            return None
        if find_in_class(state, atom, DATA_FIELDS) is not None:
            parts = hashed_parts(state, atom)[1:] or None
    if parts is None and isinstance(row, Address) and row.kind in ("tuple", "list"):
        parts = contents.known_elements(state, row)
    found = [only(part) for part in parts or ()]
    told = [each.value for each in found if isinstance(each, Constant)]
    return told if parts is not None and len(told) == len(found) else None


_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
"""What each becomes where its sides change places."""


def _same(m: Machine, state: State, left: Atom, right: Atom, identity: bool) -> bool | None:
    if UNKNOWN_ATOM in (left, right):
        return None
    if isinstance(left, Constant) and isinstance(right, Constant):
        if identity and not (left.value is None or right.value is None or isinstance(left.value, bool)):
            return None if left == right else False
        return left.value == right.value
    if isinstance(left, External) and isinstance(right, External):
        return _same_external(left.name, right.name)
    if isinstance(left, External) or isinstance(right, External):
        other = right if isinstance(left, External) else left
        # A library's function or class is not None, but one of its constants may be anything else.
        return False if other == NONE_ATOM or isinstance(other, Address) else None
    if isinstance(left, Text) or isinstance(right, Text):
        return _same_text(left, right)
    if left == right:
        return True
    if isinstance(left, Address) and isinstance(right, Address) and not identity:
        if left.kind == right.kind and left.kind in ("tuple", "list"):
            return _same_sequences(
                m, state, contents.known_elements(state, left), contents.known_elements(state, right)
            )
        if left.kind == right.kind == "set":
            return sets.compare(state, "==", one(left), one(right))
        if left.kind in contents.KINDS:
            return None
        first, second = hashed_parts(state, left), hashed_parts(state, right)
        if first and second:
            return _same_sequences(m, state, first, second)
    return None if not identity and any(_compares(m, state, each) for each in (left, right)) else False


def _same_external(left: str, right: str) -> bool | None:
    """Whether two names of libraries mean the same; of two that are builtin that is known."""
    if left == right:
        return True
    first, second = (getattr(builtins, name.removeprefix("builtins."), None) for name in (left, right))
    return None if first is None or second is None else first is second


def _compares(m: Machine, state: State, atom: Atom) -> bool:
    """Whether an object's class may say itself what it is equal to."""
    if not isinstance(atom, Address) or atom.kind != "instance" or is_enumeration(class_of(atom)):
        return False
    if find_in_class(state, atom, "__eq__") is not None or find_in_class(state, atom, DATA_FIELDS) is not None:
        return True
    return isinstance(class_of(atom), Address) and is_open(m, class_of(atom))


def _same_sequences(m: Machine, state: State, first: list[Value] | None, second: list[Value] | None) -> bool | None:
    if first is None or second is None:
        return None
    if len(first) != len(second):
        return False
    verdicts = {equal_values(m, state, one_left, one_right) for one_left, one_right in zip(first, second, strict=True)}
    return False if False in verdicts else None if None in verdicts else True


def _same_text(left: Atom, right: Atom) -> bool | None:
    if left == right and UNKNOWN_ATOM not in getattr(left, "parts", ()):
        return True
    if {left, right} == {OTHER_NAME, Constant(MAIN_NAME)}:
        return False
    if isinstance(left, Text) and isinstance(right, Text) and UNKNOWN_ATOM not in left.parts + right.parts:
        return False
    if not (isinstance(left, Text | Constant) and isinstance(right, Text | Constant)):
        return False
    return False if _begin_or_end_otherwise(left, right) else None


def _begin_or_end_otherwise(left: Atom, right: Atom) -> bool:
    """Whether two texts differ in what is known of their beginnings or of their ends."""
    (first, last), (other_first, other_last) = _known_ends(left), _known_ends(right)
    begin_alike = first.startswith(other_first) or other_first.startswith(first)
    return not begin_alike or not (last.endswith(other_last) or other_last.endswith(last))


def _known_ends(text: Atom) -> tuple[str, str]:
    """What a text surely begins and ends with."""
    parts = text.parts if type(text) is Text else (text,)
    first, last = (part.value if isinstance(part, Constant) else "" for part in (parts[0], parts[-1]))
    return (first, last) if isinstance(first, str) and isinstance(last, str) else ("", "")


def _ordered(op: str, left: Atom, right: Atom) -> bool | None:
    """Order of constants, and of a pid with a small number: a pid is greater than 0 and unlike any flag."""
    if isinstance(left, Pid) and isinstance(right, Constant):
        return _above(op, right)
    if isinstance(right, Pid) and isinstance(left, Constant):
        return _above(_MIRRORED.get(op, op), left)
    if isinstance(left, Constant) and isinstance(right, Constant):
        first, second = left.value, right.value
        if isinstance(first, int | float | str) and isinstance(second, int | float | str):
            return _ordered_rows(op, [first], [second])
    return None


def _above(op: str, bound: Constant) -> bool | None:
    if not isinstance(bound.value, int) or bound.value > 1:
        return None
    if op in (">", ">="):
        return True if op == ">=" or bound.value < 1 else None
    return False if op == "<" or bound.value < 1 else None
