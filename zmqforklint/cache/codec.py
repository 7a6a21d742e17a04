"""Plain frozen data as JSON can hold it, for what is kept: a flat table, so that depth does not matter.

Each row is one object: the number of its class, then its fields. A field that holds another object holds the number of
that object's row, which comes earlier; the last row is the whole. What a field may hold is read from the annotations
of the classes, so that a new field needs nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Generic, Literal, Protocol, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes and reads objects of ``whole``, which are made of objects of the ``classes``, all of them dataclasses.

    ``names`` are what annotations may name beside what their own modules hold; ``shapes`` are for annotations that are
    read in a way of their own.
    """

    def __init__(
        self,
        whole: type[T],
        classes: Sequence[type],
        names: Mapping[str, Any] | None = None,
        shapes: Mapping[Any, Shape] | None = None,
    ) -> None:
        self._whole = whole
        self.classes: tuple[Any, ...] = (whole, *classes)
        self._numbers = {each: number for number, each in enumerate(self.classes)}
        hints = [get_type_hints(each, globalns=dict(names) if names else None) for each in self.classes]
        self._shapes = [tuple(_shape(hint, shapes or {}) for hint in each.values()) for each in hints]
        self._fields = [
            tuple(zip((field.name for field in fields(each)), shapes, strict=True))
            for each, shapes in zip(self.classes, self._shapes, strict=True)
        ]
        self._holding = [tuple(name for name, shape in each if _holds_objects(shape)) for each in self._fields]

    def to_data(self, whole: T) -> list[list[Any]]:
        """Give the object as lists, strings, numbers, booleans and None."""
        rows: list[list[Any]] = []
        row_of: dict[int, int] = {}
        waiting: list[Any] = [whole]
        while waiting:
            item = waiting[-1]
            number = self._numbers[type(item)]
            missing = [
                part
                for name in self._holding[number]
                for part in self._objects(getattr(item, name))
                if id(part) not in row_of
            ]
            if missing:
                waiting.extend(reversed(missing))
                continue
            waiting.pop()
            if id(item) not in row_of:
                row_of[id(item)] = len(rows)
                row: list[Any] = [number]
                row += [shape.write(getattr(item, name), row_of) for name, shape in self._fields[number]]
                rows.append(row)
        return rows

    def from_data(self, data: object) -> T:
        """Give back what ``to_data`` was given; raises ValueError for anything else."""
        if not isinstance(data, list):
            raise ValueError("not a table")
        items: list[Any] = []
        for row in data:
            if not isinstance(row, list) or not row or type(row[0]) is not int or not 0 <= row[0] < len(self.classes):
                raise ValueError("not a row of the table")
            shapes = self._shapes[row[0]]
            items.append(
                self.classes[row[0]](*[shape.read(value, items) for shape, value in zip(shapes, row[1:], strict=True)])
            )
        if not items or not isinstance(items[-1], self._whole):
            raise ValueError("the last row is not the whole")
        return items[-1]

    def _objects(self, value: Any) -> list[Any]:
        """Give the objects with rows of their own that a field holds."""
        if type(value) in self._numbers:
            return [value]
        return [part for item in value for part in self._objects(item)] if isinstance(value, tuple | frozenset) else []


class Shape(Protocol):
    """What a field holds."""

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        """Give it as JSON has it; ``row_of`` has the rows of objects by their identities."""

    def read(self, data: Any, items: list[Any]) -> Any:
        """Give it back; ``items`` are the objects of earlier rows. Raises ValueError."""


class _Scalar:
    """One of a few plain types."""

    def __init__(self, *types: type) -> None:
        self._types = types

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return value

    def read(self, data: Any, items: list[Any]) -> Any:
        if type(data) not in self._types:
            raise ValueError("a field of the wrong type")
        return data


class _Choice:
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return value

    def read(self, data: Any, items: list[Any]) -> Any:
        if data not in self._words:
            raise ValueError("an unknown word")
        return data


class _Reference:
    """Another object of the form, or None."""

    def __init__(self, *classes: type) -> None:
        self._classes = classes

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return None if value is None else row_of[id(value)]

    def read(self, data: Any, items: list[Any]) -> Any:
        if type(data) is int and 0 <= data < len(items):
            item = items[data]
        elif data is None:
            item = None
        else:
            raise ValueError("a reference to no earlier row")
        if type(item) not in self._classes:
            raise ValueError("a reference to an object of the wrong class")
        return item


class _Many:
    """Any number of items of one shape."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return [self.shape.write(item, row_of) for item in value]

    def read(self, data: Any, items: list[Any]) -> Any:
        if not isinstance(data, list):
            raise ValueError("not a list")
        return tuple([self.shape.read(item, items) for item in data])


class _Group:
    """A fixed number of items, each of its own shape."""

    def __init__(self, *shapes: Shape) -> None:
        self.shapes = shapes

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return [shape.write(item, row_of) for shape, item in zip(self.shapes, value, strict=True)]

    def read(self, data: Any, items: list[Any]) -> Any:
        if not isinstance(data, list) or len(data) != len(self.shapes):
            raise ValueError("not a group of the right length")
        return tuple([shape.read(item, items) for shape, item in zip(self.shapes, data, strict=True)])


class _Set:
    """Any number of items of one shape, in no order."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return sorted(self.shape.write(item, row_of) for item in value)

    def read(self, data: Any, items: list[Any]) -> Any:
        if not isinstance(data, list):
            raise ValueError("not a list")
        return frozenset(self.shape.read(item, items) for item in data)


class _Member:
    """A member of an enumeration, by its value."""

    def __init__(self, enumeration: type[Enum]) -> None:
        self._enumeration = enumeration

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return value.value

    def read(self, data: Any, items: list[Any]) -> Any:
        return self._enumeration(data)


def _shape(hint: Any, known: Mapping[Any, Shape]) -> Shape:
    """Tell from an annotation what a field holds."""
    if hint in known:
        return known[hint]
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        shapes = [_shape(each, known) for each in (first, *rest) if each is not ...]
        return _Many(shapes[0]) if rest == [...] else _Group(*shapes)
    if get_origin(hint) is frozenset:
        return _Set(_shape(get_args(hint)[0], known))
    if get_origin(hint) is Literal:
        return _Choice(*get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _Member(hint)
    types = get_args(hint) or (hint,)
    return _Reference(*types) if is_dataclass(types[0]) else _Scalar(*types)


def _holds_objects(shape: Shape) -> bool:
    match shape:
        case _Many() | _Set():
            return _holds_objects(shape.shape)
        case _Group():
            return any(map(_holds_objects, shape.shapes))
    return isinstance(shape, _Reference)
