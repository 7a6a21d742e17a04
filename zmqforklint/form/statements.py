"""Statements of the module form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zmqforklint.form.expressions import Argument, Expression, Name
from zmqforklint.form.patterns import Pattern
from zmqforklint.form.spans import Span

Block = tuple["Statement", ...]


@dataclass(frozen=True, slots=True)
class Evaluate:
    """An expression statement. Docstrings and lone constants are left out."""

    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Assign:
    """``target = … = value``. An annotated assignment with a value is one of these, its annotation kept."""

    targets: tuple[Expression, ...]
    value: Expression
    annotation: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Declare:
    """``target: annotation`` without a value: assigns nothing, but tells a type."""

    target: Expression
    annotation: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Augment:
    """``target op= value``; ``op`` without the ``=``."""

    target: Expression
    op: str
    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Delete:
    """``del a, b.c``: one target each."""

    targets: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Return:
    """``return value``."""

    value: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Raise:
    """``raise exception from cause``; both None for a bare ``raise``."""

    exception: Expression | None
    cause: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class If:
    """``if test: body else: orelse``; an ``elif`` is an ``If`` alone in ``orelse``."""

    test: Expression
    body: Block
    orelse: Block
    span: Span


@dataclass(frozen=True, slots=True)
class While:
    """``while test: body else: orelse``."""

    test: Expression
    body: Block
    orelse: Block
    span: Span


@dataclass(frozen=True, slots=True)
class For:
    """``for target in iterable: body else: orelse``."""

    target: Expression
    iterable: Expression
    body: Block
    orelse: Block
    is_async: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Handler:
    """``except type as name: body``. ``name`` is resolved like any assigned name."""

    type: Expression | None
    name: Name | None
    body: Block
    span: Span


@dataclass(frozen=True, slots=True)
class Try:
    """``try: body except … else: orelse finally: final``."""

    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block
    span: Span


@dataclass(frozen=True, slots=True)
class WithItem:
    """``context as target``."""

    context: Expression
    target: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class With:
    """``with a as b, c: body``."""

    items: tuple[WithItem, ...]
    body: Block
    is_async: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Case:
    """``case pattern if guard: body``."""

    pattern: Pattern
    guard: Expression | None
    body: Block
    span: Span


@dataclass(frozen=True, slots=True)
class Match:
    """``match subject: case …``."""

    subject: Expression
    cases: tuple[Case, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Assert:
    """``assert test, message``; the message is left out."""

    test: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Jump:
    """``break`` or ``continue``."""

    kind: Literal["break", "continue"]
    span: Span


@dataclass(frozen=True, slots=True)
class Import:
    """``import module as target``: one each.

    Without ``as``, the target is the first part of the dotted name and ``binds_top`` is true.
    """

    module: str
    target: Name
    binds_top: bool
    span: Span


@dataclass(frozen=True, slots=True)
class ImportFrom:
    """``from ..module import name as target``: one name each; name ``*`` has no target."""

    module: str
    level: int
    name: str
    target: Name | None
    span: Span


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``kind``: ``positional`` (only), ``normal``, ``keyword`` (only), ``*`` or ``**``."""

    name: str
    kind: Literal["positional", "normal", "keyword", "*", "**"]
    default: Expression | None
    annotation: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Function:
    """A function, method or lambda (``name`` is ``<lambda>``).

    ``span`` is the header's: from ``def`` to the colon (or the whole lambda). ``locals`` are the names that it
    binds, parameters first; ``cells`` are those of them that an inner function uses. ``globals`` are those that
    it declares global. Defaults and decorators are evaluated where the function is defined.
    """

    name: str
    qualname: str
    parameters: tuple[Parameter, ...]
    body: Block
    decorators: tuple[Expression, ...]
    returns: Expression | None
    locals: tuple[str, ...]
    cells: tuple[str, ...]
    globals: tuple[str, ...]
    is_async: bool
    is_generator: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Define:
    """``def``: binds ``function`` to ``target``."""

    function: Function
    target: Name
    span: Span


@dataclass(frozen=True, slots=True)
class Class:
    """``class``: binds the class to ``target``. ``bases`` holds keywords as well; ``span`` is the header's."""

    name: str
    qualname: str
    bases: tuple[Argument, ...]
    decorators: tuple[Expression, ...]
    body: Block
    target: Name
    span: Span


Statement = (
    Evaluate
    | Assign
    | Declare
    | Augment
    | Delete
    | Return
    | Raise
    | If
    | While
    | For
    | Try
    | With
    | Match
    | Assert
    | Jump
    | Import
    | ImportFrom
    | Define
    | Class
)
