"""Expressions of the module form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zmqforklint.form.spans import Span

if TYPE_CHECKING:
    from zmqforklint.form.statements import Function

ConstantValue = str | bytes | int | float | complex | bool | None
Scope = Literal["local", "free", "global", "class"]


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal. Strings and bytes longer than 200 are ``Opaque`` instead; ``...`` is ``Opaque`` too."""

    value: ConstantValue
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name, resolved.

    Its scope is ``local`` to this function, ``free`` (an enclosing function's), ``class`` (this class body's own name
    space first, then global), or ``global`` (the module's, then a builtin).
    """

    id: str
    scope: Scope
    span: Span


@dataclass(frozen=True, slots=True)
class Attribute:
    """``value.attr``. Names with two leading underscores in a class are already mangled."""

    value: Expression
    attr: str
    span: Span


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call or one base or keyword of a class. ``star`` is "", "*" or "**"."""

    value: Expression
    keyword: str | None
    star: str
    span: Span


@dataclass(frozen=True, slots=True)
class Call:
    """A call. ``await f()`` is ``Await(Call)``."""

    func: Expression
    args: tuple[Argument, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Subscript:
    """``value[index]``; several indices are a tuple display."""

    value: Expression
    index: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Compare:
    """A chain of comparisons: ``first op operand op operand …``; an op as spelled: ``==``, ``is not``, ``in``."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Not:
    """``not operand``."""

    operand: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Boolean:
    """``a and b and c`` or ``a or b or c``, flattened."""

    op: Literal["and", "or"]
    operands: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Conditional:
    """``body if test else orelse``."""

    test: Expression
    body: Expression
    orelse: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Binary:
    """Arithmetic and the like, flattened over a chain of one operator: ``a + b + c``."""

    op: str
    operands: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Display:
    """A list, tuple or set display; an item with ``*`` is a ``Starred``."""

    kind: Literal["list", "tuple", "set"]
    items: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class DictDisplay:
    """A dict display; a key of None means ``**value``."""

    items: tuple[tuple[Expression | None, Expression], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Starred:
    """``*value`` in a display or a target."""

    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """``for target in iterable if …`` of a comprehension."""

    target: Expression
    iterable: Expression
    conditions: tuple[Expression, ...]
    is_async: bool


@dataclass(frozen=True, slots=True)
class Comprehension:
    """A comprehension or generator expression.

    Its targets are resolved as locals of the enclosing scope's form but named apart (``<comp>.name``), so that they
    never clash with a variable of the same name.
    """

    kind: Literal["list", "set", "dict", "generator"]
    element: Expression
    key: Expression | None
    clauses: tuple[Clause, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Lambda:
    """A lambda, as a function whose body is one ``Return``."""

    function: Function
    span: Span


@dataclass(frozen=True, slots=True)
class Walrus:
    """``target := value``."""

    target: Name
    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Await:
    """``await value``."""

    value: Expression
    span: Span


@dataclass(frozen=True, slots=True)
class Yield:
    """``yield value`` (``is_from`` for ``yield from``); value None for a bare yield."""

    value: Expression | None
    is_from: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Format:
    """An f-string, or ``str % …``: its constant and computed parts in order; the value is a string."""

    parts: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Slice:
    """``start:stop:step`` as an index; None for what is left out."""

    start: Expression | None
    stop: Expression | None
    step: Expression | None
    span: Span


@dataclass(frozen=True, slots=True)
class Opaque:
    """Anything else: its parts are evaluated for their effects, and the value is unknown."""

    parts: tuple[Expression, ...]
    span: Span


Expression = (
    Constant
    | Name
    | Attribute
    | Call
    | Subscript
    | Compare
    | Not
    | Boolean
    | Conditional
    | Binary
    | Display
    | DictDisplay
    | Starred
    | Comprehension
    | Lambda
    | Walrus
    | Await
    | Yield
    | Format
    | Slice
    | Opaque
)
