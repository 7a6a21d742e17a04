"""The module form as data that JSON can hold, for a cache."""

from __future__ import annotations

from typing import Any, get_args

from zmqforklint.cache.codec import Codec
from zmqforklint.form import expressions, patterns, statements
from zmqforklint.form.expressions import ConstantValue
from zmqforklint.form.module import Module


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


FORMS = Codec(
    Module,
    [
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
    ],
    names={**vars(expressions), **vars(statements), **vars(patterns)},
    shapes={ConstantValue: _Constant()},
)
"""Writes and reads modules."""
