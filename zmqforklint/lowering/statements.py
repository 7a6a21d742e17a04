"""Lowering of statements, but for those that open a scope."""

from __future__ import annotations

import libcst as cst

from zmqforklint.form.expressions import Constant, Expression, Opaque
from zmqforklint.form.statements import (
    Assert,
    Assign,
    Augment,
    Block,
    Case,
    Declare,
    Delete,
    Evaluate,
    For,
    Handler,
    If,
    Import,
    ImportFrom,
    Jump,
    Match,
    Raise,
    Return,
    Statement,
    Try,
    While,
    With,
    WithItem,
)
from zmqforklint.lowering.bindings import imported_as
from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.walk import StatementLowering, Walk

Lowered = tuple[Statement, ...]

_AUGMENTED: dict[type[cst.CSTNode], str] = known(
    {
        "AddAssign": "+",
        "BitAndAssign": "&",
        "BitOrAssign": "|",
        "BitXorAssign": "^",
        "DivideAssign": "/",
        "FloorDivideAssign": "//",
        "LeftShiftAssign": "<<",
        "MatrixMultiplyAssign": "@",
        "ModuloAssign": "%",
        "MultiplyAssign": "*",
        "PowerAssign": "**",
        "RightShiftAssign": ">>",
        "SubtractAssign": "-",
    }
)


def _evaluate(node: cst.Expr, walk: Walk) -> Lowered:
    if node.value.__class__ is cst.SimpleString:  # most often a docstring
        return ()
    value = walk.expression(node.value)
    if isinstance(value, Constant) or (isinstance(value, Opaque) and not value.parts):
        return ()
    return (Evaluate(value, walk.span(node)),)


def _assign(node: cst.Assign, walk: Walk) -> Lowered:
    value = walk.expression(node.value)
    targets = walk.expressions([each.target for each in node.targets])
    return (Assign(targets, value, None, walk.span(node)),)


def _annotated(node: cst.AnnAssign, walk: Walk) -> Lowered:
    target, annotation = walk.expression(node.target), walk.expression(node.annotation.annotation)
    if node.value is None:
        return (Declare(target, annotation, walk.span(node)),)
    return (Assign((target,), walk.expression(node.value), annotation, walk.span(node)),)


def _augment(node: cst.AugAssign, walk: Walk) -> Lowered:
    operator = _AUGMENTED[node.operator.__class__]
    return (Augment(walk.expression(node.target), operator, walk.expression(node.value), walk.span(node)),)


def _type_alias(node: cst.TypeAlias, walk: Walk) -> Lowered:
    """Keep the binding of the name only; nobody follows its value."""
    span = walk.span(node)
    return (Assign((walk.bound(node.name),), Opaque((), span), None, span),)


def _delete(node: cst.Del, walk: Walk) -> Lowered:
    return (Delete(tuple(_flat(node.target, walk)), walk.span(node)),)


def _flat(target: cst.CSTNode, walk: Walk) -> list[Expression]:
    if isinstance(target, cst.Tuple | cst.List):
        return [each for element in target.elements for each in _flat(element.value, walk)]
    return [walk.expression(target)]


def _return(node: cst.Return, walk: Walk) -> Lowered:
    return (Return(walk.optional(node.value), walk.span(node)),)


def _raise(node: cst.Raise, walk: Walk) -> Lowered:
    cause = node.cause.item if node.cause else None
    return (Raise(walk.optional(node.exc), walk.optional(cause), walk.span(node)),)


def _assert(node: cst.Assert, walk: Walk) -> Lowered:
    return (Assert(walk.expression(node.test), walk.span(node)),)


def _break(node: cst.Break, walk: Walk) -> Lowered:
    return (Jump("break", walk.span(node)),)


def _continue(node: cst.Continue, walk: Walk) -> Lowered:
    return (Jump("continue", walk.span(node)),)


def _import(node: cst.Import, walk: Walk) -> Lowered:
    span = walk.span(node)
    return tuple(
        Import(_dotted(alias.name), walk.bound(imported_as(alias)), alias.asname is None, span) for alias in node.names
    )


def _import_from(node: cst.ImportFrom, walk: Walk) -> Lowered:
    module, level, span = _dotted(node.module), len(node.relative), walk.span(node)
    if isinstance(node.names, cst.ImportStar):
        return (ImportFrom(module, level, "*", None, span),)
    return tuple(
        ImportFrom(module, level, _dotted(alias.name), walk.bound(imported_as(alias)), span) for alias in node.names
    )


def _dotted(node: cst.CSTNode | None) -> str:
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        parts.append(node.value)
    return ".".join(reversed(parts))


def _if(node: cst.If, walk: Walk) -> Lowered:
    branches: list[tuple[cst.If, Expression, Block]] = []
    rest: cst.If | cst.Else | None = node
    while isinstance(rest, cst.If):  # a loop: a chain of elif can be long
        branches.append((rest, walk.expression(rest.test), walk.block(rest.body)))
        rest = rest.orelse
    orelse = _else(rest, walk)
    for branch, test, body in reversed(branches):
        orelse = (If(test, body, orelse, walk.span(branch)),)
    return orelse


def _else(node: cst.Else | cst.Finally | None, walk: Walk) -> Block:
    return walk.block(node.body) if node else ()


def _while(node: cst.While, walk: Walk) -> Lowered:
    test, body = walk.expression(node.test), walk.block(node.body)
    return (While(test, body, _else(node.orelse, walk), walk.span(node)),)


def _for(node: cst.For, walk: Walk) -> Lowered:
    iterable, target = walk.expression(node.iter), walk.expression(node.target)
    body, orelse = walk.block(node.body), _else(node.orelse, walk)
    return (For(target, iterable, body, orelse, node.asynchronous is not None, walk.span(node)),)


def _try(node: cst.Try | cst.TryStar, walk: Walk) -> Lowered:
    body = walk.block(node.body)
    handlers = tuple(_handler(each, walk) for each in node.handlers)
    return (Try(body, handlers, _else(node.orelse, walk), _else(node.finalbody, walk), walk.span(node)),)


def _handler(node: cst.ExceptHandler | cst.ExceptStarHandler, walk: Walk) -> Handler:
    caught, name = walk.optional(node.type), None
    if node.name:
        assert isinstance(node.name.name, cst.Name)
        name = walk.bound(node.name.name)
    return Handler(caught, name, walk.block(node.body), walk.span(node))


def _with(node: cst.With, walk: Walk) -> Lowered:
    items = tuple(_with_item(each, walk) for each in node.items)
    return (With(items, walk.block(node.body), node.asynchronous is not None, walk.span(node)),)


def _with_item(node: cst.WithItem, walk: Walk) -> WithItem:
    context = walk.expression(node.item)
    return WithItem(context, walk.optional(node.asname and node.asname.name), walk.span(node))


def _match(node: cst.Match, walk: Walk) -> Lowered:
    subject = walk.expression(node.subject)
    return (Match(subject, tuple(_case(each, walk) for each in node.cases), walk.span(node)),)


def _case(node: cst.MatchCase, walk: Walk) -> Case:
    pattern, guard = walk.pattern(node.pattern), walk.optional(node.guard)
    return Case(pattern, guard, walk.block(node.body), walk.span(node))


STATEMENTS: dict[type[cst.CSTNode], StatementLowering] = known(
    {
        "AnnAssign": _annotated,
        "Assert": _assert,
        "Assign": _assign,
        "AugAssign": _augment,
        "Break": _break,
        "Continue": _continue,
        "Del": _delete,
        "Expr": _evaluate,
        "For": _for,
        "If": _if,
        "Import": _import,
        "ImportFrom": _import_from,
        "LazyImport": _import,
        "LazyImportFrom": _import_from,
        "Match": _match,
        "Raise": _raise,
        "Return": _return,
        "Try": _try,
        "TryStar": _try,
        "TypeAlias": _type_alias,
        "While": _while,
        "With": _with,
    }
)
