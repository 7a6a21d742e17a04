"""Helpers: lower a snippet, and look around in its form."""

from __future__ import annotations

import sysconfig
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from zmqforklint.form.expressions import Expression, Name
from zmqforklint.form.module import Module
from zmqforklint.form.spans import Span, place_of
from zmqforklint.form.statements import Evaluate, Function, Statement
from zmqforklint.lowering.lower import lower
from zmqforklint.lowering.text import line_starts

STANDARD_LIBRARY = Path(sysconfig.get_paths()["stdlib"])


def module_of(text: str) -> Module:
    return lower(textwrap.dedent(text), "a.py", "a", False)


def statement_of(text: str) -> Statement:
    """The first statement of a snippet."""
    return module_of(text).body[0]


def expression_of(text: str) -> Expression:
    """The expression that a line consists of."""
    statement = statement_of(text)
    assert isinstance(statement, Evaluate)
    return statement.value


def parts(form: Any) -> Iterator[Any]:
    """Every object of a form."""
    waiting = [form]
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple):
            waiting.extend(reversed(item))
        elif is_dataclass(item):
            yield item
            waiting.extend(getattr(item, field.name) for field in reversed(fields(item)))


def names(form: Any) -> list[tuple[str, str]]:
    """The names of a form in order, each with its scope."""
    return [(part.id, part.scope) for part in parts(form) if isinstance(part, Name)]


def function(module: Module, qualname: str) -> Function:
    """The function of that qualified name."""
    return next(part for part in parts(module) if isinstance(part, Function) and part.qualname == qualname)


def text_at(text: str, span: Span) -> str:
    """What stands at a place."""
    starts = line_starts(text)
    line, column, end_line, end_column = place_of(span)
    return text[starts[line - 1] + column - 1 : starts[end_line - 1] + end_column - 1]


def standard_library_files(count: int, most_bytes: int) -> list[Path]:
    """Files of the standard library, without its tests: the largest that are small enough."""
    files = [file for file in STANDARD_LIBRARY.rglob("*.py") if not {"site-packages", "test"} & set(file.parts)]
    small = [file for file in files if file.stat().st_size <= most_bytes]
    return sorted(sorted(small, key=lambda file: file.stat().st_size)[-count:])
