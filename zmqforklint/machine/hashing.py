"""What an object is as a key: itself, or the values by which its class says that it is equal to others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zmqforklint.form.expressions import Attribute, Name
from zmqforklint.form.statements import Class, Define, Function
from zmqforklint.form.walking import walk
from zmqforklint.machine.activation import ClassInfo
from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN_ATOM, Atom, Constant, Row, Text, Value, one, only

HASHED_BY = "<hashed by>"
"""The class field that holds the names of the attributes by which its instances are hashed; none: by identity."""


class Equal(Row):
    """An object as a key that equals other objects with the same parts. Who asks for the keys gets the object."""

    __slots__ = ("instance",)

    def __init__(self, parts: tuple[Atom, ...], instance: Address) -> None:
        super().__init__(parts)
        self.instance = instance


def hash_by(state: State, cls: Address, names: list[str]) -> None:
    """The class's instances are hashed by these attributes."""
    state.heap.set(cls, HASHED_BY, one(Row(tuple(map(Constant, names)))))


def hash_as_written(state: State, cls: Address, form: Class) -> None:
    """The class's instances are hashed by the attributes that its own ``__hash__`` reads, if it has one."""
    for item in form.body:
        if isinstance(item, Define) and item.function.name == "__hash__":
            hash_by(state, cls, sorted(set(_read_by(item.function))))


def _read_by(method: Function) -> Iterator[str]:
    """The attributes of its receiver that a method reads."""
    receiver = method.locals[0] if method.locals else None
    for part in walk(method.body):
        if isinstance(part, Attribute) and isinstance(part.value, Name) and part.value.id == receiver:
            yield part.attr


def hashed_parts(state: State, instance: Address) -> list[Value]:
    """The values by which an object is hashed; none where it is by its identity."""
    cls = instance.payload
    if not isinstance(cls, Address) or not isinstance(cls.payload, ClassInfo):
        return []
    for each in (cls, *cls.payload.order):
        names = only(state.heap.get(each, HASHED_BY)) if isinstance(each, Address) else None
        if isinstance(names, Row):
            told = [part.value for part in names.parts if isinstance(part, Constant) and isinstance(part.value, str)]
            return [one(each), *(state.heap.get(instance, name) for name in told)] if told else []
    return []


def may_equal(one_key: Atom, other: Atom) -> bool:
    """Whether one of the two is a text with unknown parts, and may be the string that the other is."""
    text, said = (one_key, other) if isinstance(one_key, Text) else (other, one_key)
    if not isinstance(text, Text) or not isinstance(said, Constant) or not isinstance(said.value, str):
        return False
    pattern = ""
    for part in text.parts:
        if part is not UNKNOWN_ATOM and not isinstance(part, Constant):
            return False
        pattern += re.escape(str(part.value)) if isinstance(part, Constant) else ".*"
    return re.fullmatch(pattern, said.value, re.DOTALL) is not None
