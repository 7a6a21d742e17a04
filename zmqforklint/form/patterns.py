"""Patterns of a ``case``."""

from __future__ import annotations

from dataclasses import dataclass

from zmqforklint.form.expressions import Expression, Name


@dataclass(frozen=True, slots=True)
class ValuePattern:
    """A literal or a dotted name, compared by ``==`` (``None``, ``True``, ``False`` by ``is``)."""

    value: Expression


@dataclass(frozen=True, slots=True)
class CapturePattern:
    """``name`` or ``_`` (name None), or ``pattern as name``; matches whatever the inner pattern does."""

    name: Name | None
    pattern: Pattern | None


@dataclass(frozen=True, slots=True)
class OrPattern:
    """``a | b``."""

    choices: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class SequencePattern:
    """``[a, b, *rest]``; ``star`` is the index of the starred item or -1."""

    items: tuple[Pattern, ...]
    star: int


@dataclass(frozen=True, slots=True)
class ClassPattern:
    """``type(items…, name=item…)``: the last of the items belong to the ``names``."""

    type: Expression
    items: tuple[Pattern, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MappingPattern:
    """``{key: item, **rest}``."""

    keys: tuple[Expression, ...]
    items: tuple[Pattern, ...]
    rest: Name | None


Pattern = ValuePattern | CapturePattern | OrPattern | SequencePattern | ClassPattern | MappingPattern
