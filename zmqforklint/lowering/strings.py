"""Lowering of strings: plain, joined by standing side by side, and formatted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, cast

import libcst as cst

from zmqforklint.form.expressions import Argument, Attribute, Call, Constant, Expression, Format, Opaque
from zmqforklint.form.spans import Span
from zmqforklint.lowering.literals import LONGEST_STRING, string_value, text_value
from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.walk import ExpressionLowering, Walk

_Piece = str | bytes | Expression
"""A part of a string: constant, or computed."""


def is_text(node: cst.CSTNode) -> bool:
    """Say whether ``node`` is a string literal or an f-string, so that ``%`` formats it."""
    while isinstance(node, cst.ConcatenatedString):
        node = node.left
    return isinstance(node, cst.FormattedString) or (isinstance(node, cst.SimpleString) and "b" not in node.prefix)


def _string(node: cst.SimpleString, walk: Walk) -> Expression:
    return _constant(string_value(node.value), walk.spans[id(node)])


def _concatenated(node: cst.ConcatenatedString, walk: Walk) -> Expression:
    pieces: list[_Piece] = []
    rest: Any = node
    while isinstance(rest, cst.ConcatenatedString):  # a loop: there can be many
        pieces += _pieces(rest.left, walk)
        rest = rest.right
    pieces += _pieces(rest, walk)
    return _joined(pieces, walk.span(node))


def _formatted(node: cst.FormattedString, walk: Walk) -> Expression:
    return _joined(list(_pieces(node, walk)), walk.span(node))


def _pieces(node: Any, walk: Walk) -> Iterator[_Piece]:
    if isinstance(node, cst.SimpleString):
        yield string_value(node.value)
    elif isinstance(node, cst.FormattedString):
        yield from _fields(node.parts, node.prefix.lower(), walk)
    else:
        yield walk.expression(node)


def _fields(parts: Iterable[cst.BaseFormattedStringContent], prefix: str, walk: Walk) -> Iterator[_Piece]:
    for part in parts:
        if isinstance(part, cst.FormattedStringText):
            yield text_value(part.value.replace("{{", "{").replace("}}", "}"), prefix)
        elif isinstance(part, cst.FormattedStringExpression):
            value = walk.expression(part.expression)
            spec = list(_fields(part.format_spec or (), prefix, walk))
            yield formatted(value, _joined(spec, value.span)) if spec else value


def formatted(value: Expression, spec: Expression) -> Expression:
    """What ``f"{value:spec}"`` makes of the value."""
    method = Attribute(value, "__format__", value.span)
    return Call(method, (Argument(spec, None, "", spec.span),), value.span)


def filled(template: Expression, values: tuple[Expression, ...], span: Span) -> Expression:
    """``template % values``: as the f-string that says the same, where the template is known and the values fit."""
    text = template.value if isinstance(template, Constant) else None
    found = list(_CONVERSION.finditer(text)) if isinstance(text, str) else []
    taking = [each for each in found if each["kind"] != "%"]
    if not isinstance(text, str) or len(taking) != len(values) or _CONVERSION.sub("", text).count("%"):
        return Format((template, *values), span)
    pieces: list[_Piece] = []
    rest, end = iter(values), 0
    for each in found:
        pieces.append(text[end : each.start()])
        end = each.end()
        pieces.append("%" if each["kind"] == "%" else _converted(next(rest), each["flags"], each["kind"]))
    return _joined([piece for piece in (*pieces, text[end:]) if piece != ""], span)


_CONVERSION = re.compile(r"%(?P<flags>0?[0-9]*(?:\.[0-9]+)?)(?P<kind>[sdifxXr%])")
"""A conversion of a template that a format specification can say as well; others have names or flags."""


def _converted(value: Expression, flags: str, kind: str) -> Expression:
    spec = flags + kind.replace("i", "d").replace("s", "").replace("r", "")
    return value if (kind in "sr" and not flags) or spec == "d" else formatted(value, Constant(spec, value.span))


def _joined(pieces: list[_Piece], span: Span) -> Expression:
    """Put the pieces together: a constant if all are constant, else a format."""
    parts: list[Expression] = []
    for kind, run in groupby(pieces, key=type):
        if kind is str:
            parts.append(_constant("".join(cast("Iterator[str]", run)), span))
        elif kind is bytes:
            parts.append(_constant(b"".join(cast("Iterator[bytes]", run)), span))
        else:
            parts += cast("Iterator[Expression]", run)
    if len(parts) == 1 and isinstance(pieces[0], str | bytes):
        return parts[0]
    return Format(tuple(parts), span) if parts else Constant("", span)


def _constant(value: str | bytes, span: Span) -> Expression:
    return Constant(value, span) if len(value) <= LONGEST_STRING else Opaque((), span)


STRINGS: dict[type[cst.CSTNode], ExpressionLowering] = known(
    {"ConcatenatedString": _concatenated, "FormattedString": _formatted, "SimpleString": _string}
)
