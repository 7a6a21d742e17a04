"""The module form as data that JSON can hold, for a cache: a flat table, so that depth does not matter.

Each row is one object of the form: the number of its class, then its fields. A field that holds another object
holds the number of that object's row, which comes earlier; the last row is the module. What a field may hold is
read from the annotations of the form's classes, so that a new field needs nothing here.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Literal, Protocol, get_args, get_origin, get_type_hints

from zmqforklint.form import expressions, patterns, statements
from zmqforklint.form.expressions import ConstantValue
from zmqforklint.form.module import Module


def to_data(module: Module) -> list[list[Any]]:
    """Give the form as lists, strings, numbers, booleans and None."""
    rows: list[list[Any]] = []
    row_of: dict[int, int] = {}
    waiting: list[Any] = [module]
    while waiting:
        item = waiting[-1]
        number = _NUMBERS[type(item)]
        missing = [
            part for name in _HOLDING[number] for part in _objects(getattr(item, name)) if id(part) not in row_of
        ]
        if missing:
            waiting.extend(reversed(missing))
            continue
        waiting.pop()
        if id(item) not in row_of:
            row_of[id(item)] = len(rows)
            row: list[Any] = [number]
            row += [shape.write(getattr(item, name), row_of) for name, shape in _FIELDS[number]]
            rows.append(row)
    return rows


def from_data(data: object) -> Module:
    """Give back the form that ``to_data`` was given; raises ValueError for anything else."""
    if not isinstance(data, list):
        raise ValueError("not a table")
    items: list[Any] = []
    for row in data:
        if not isinstance(row, list) or not row or type(row[0]) is not int or not 0 <= row[0] < len(_CLASSES):
            raise ValueError("not a row of the form")
        shapes = _SHAPES[row[0]]
        items.append(
            _CLASSES[row[0]](*[shape.read(value, items) for shape, value in zip(shapes, row[1:], strict=True)])
        )
    if not items or not isinstance(items[-1], Module):
        raise ValueError("the last row is no module")
    return items[-1]


class _Shape(Protocol):
    """What a field holds."""

    def write(self, value: Any, row_of: dict[int, int]) -> Any: ...

    def read(self, data: Any, items: list[Any]) -> Any: ...


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


class _Constant:
    """The value of a literal: what JSON cannot tell apart goes as its type's name and a text."""

    def write(self, value: ConstantValue, row_of: dict[int, int]) -> Any:
        if isinstance(value, bytes):
            return ["bytes", value.decode("latin-1")]
        if isinstance(value, float | complex):
            return [type(value).__name__, repr(value)]
        return value

    def read(self, data: Any, items: list[Any]) -> ConstantValue:
        match data:
            case str() | int() | None:
                return data
            case ["bytes", str(text)]:
                return text.encode("latin-1")
            case ["float", str(text)]:
                return float(text)
            case ["complex", str(text)]:
                return complex(text)
        raise ValueError("not a constant")


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

    def __init__(self, shape: _Shape) -> None:
        self.shape = shape

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return [self.shape.write(item, row_of) for item in value]

    def read(self, data: Any, items: list[Any]) -> Any:
        if not isinstance(data, list):
            raise ValueError("not a list")
        return tuple([self.shape.read(item, items) for item in data])


class _Group:
    """A fixed number of items, each of its own shape."""

    def __init__(self, *shapes: _Shape) -> None:
        self.shapes = shapes

    def write(self, value: Any, row_of: dict[int, int]) -> Any:
        return [shape.write(item, row_of) for shape, item in zip(self.shapes, value, strict=True)]

    def read(self, data: Any, items: list[Any]) -> Any:
        if not isinstance(data, list) or len(data) != len(self.shapes):
            raise ValueError("not a group of the right length")
        return tuple([shape.read(item, items) for shape, item in zip(self.shapes, data, strict=True)])


def _shape(hint: Any) -> _Shape:
    """Tell from an annotation what a field holds."""
    if hint == ConstantValue:
        return _Constant()
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        return _Many(_shape(first)) if rest == [...] else _Group(*map(_shape, (first, *rest)))
    if get_origin(hint) is Literal:
        return _Choice(*get_args(hint))
    types = get_args(hint) or (hint,)
    return _Reference(*types) if is_dataclass(types[0]) else _Scalar(*types)


def _objects(value: Any) -> list[Any]:
    """Give the objects of the form that a field holds."""
    if type(value) in _NUMBERS:
        return [value]
    return [part for item in value for part in _objects(item)] if isinstance(value, tuple) else []


def _holds_objects(shape: _Shape) -> bool:
    match shape:
        case _Many():
            return _holds_objects(shape.shape)
        case _Group():
            return any(map(_holds_objects, shape.shapes))
    return isinstance(shape, _Reference)


_CLASSES: tuple[Any, ...] = (
    Module,
    expressions.Argument,
    expressions.Clause,
    statements.Function,
    statements.Parameter,
    statements.Handler,
    statements.WithItem,
    statements.Case,
    *get_args(expressions.Expression),
    *get_args(statements.Statement),
    *get_args(patterns.Pattern),
)
_NUMBERS = {each: number for number, each in enumerate(_CLASSES)}
_NAMES = [tuple(field.name for field in fields(each)) for each in _CLASSES]
_NAMESPACE = {**vars(expressions), **vars(statements), **vars(patterns)}
_SHAPES: list[tuple[_Shape, ...]] = [
    tuple(_shape(hint) for hint in get_type_hints(each, globalns=_NAMESPACE).values()) for each in _CLASSES
]
_FIELDS = [tuple(zip(names, shapes, strict=True)) for names, shapes in zip(_NAMES, _SHAPES, strict=True)]
_HOLDING = [tuple(name for name, shape in each if _holds_objects(shape)) for each in _FIELDS]
