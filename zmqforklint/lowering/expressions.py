"""Lowering of expressions, but for those that open a scope or make a string."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import libcst as cst

from zmqforklint.form.expressions import (
    Argument,
    Attribute,
    Await,
    Binary,
    Boolean,
    Call,
    Compare,
    Conditional,
    Constant,
    ConstantValue,
    DictDisplay,
    Display,
    Expression,
    Name,
    Not,
    Opaque,
    Slice,
    Starred,
    Subscript,
    Walrus,
    Yield,
)
from zmqforklint.form.spans import between
from zmqforklint.lowering.limits import LONGEST_SUM
from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.scopes import identifier
from zmqforklint.lowering.strings import filled, is_text
from zmqforklint.lowering.walk import ExpressionLowering, Walk

MOST_LITERALS = 64
"""A container of more items, all of them literal, is opaque: it costs the machine nothing."""

_KEYWORDS: dict[str, ConstantValue] = {"None": None, "True": True, "False": False}

_COMPARISONS: dict[type[cst.CSTNode], str] = known(
    {
        "Equal": "==",
        "GreaterThan": ">",
        "GreaterThanEqual": ">=",
        "In": "in",
        "Is": "is",
        "IsNot": "is not",
        "LessThan": "<",
        "LessThanEqual": "<=",
        "NotEqual": "!=",
        "NotIn": "not in",
    }
)
_OPERATORS: dict[type[cst.CSTNode], str] = known(
    {
        "Add": "+",
        "BitAnd": "&",
        "BitOr": "|",
        "BitXor": "^",
        "Divide": "/",
        "FloorDivide": "//",
        "LeftShift": "<<",
        "MatrixMultiply": "@",
        "Modulo": "%",
        "Multiply": "*",
        "Power": "**",
        "RightShift": ">>",
        "Subtract": "-",
    }
)


def _name(node: cst.Name, walk: Walk) -> Expression:
    name = node.value
    span = walk.spans[id(node)]
    if name in _KEYWORDS:
        return Constant(_KEYWORDS[name], span)
    try:
        resolved = walk.names[name]
    except KeyError:
        resolved = walk.scope.resolve(name)
    return Name(resolved[0], resolved[1], span) if resolved else Opaque((), span)


def _integer(node: cst.Integer, walk: Walk) -> Expression:
    try:
        return Constant(int(node.value, 0), walk.span(node))
    except ValueError:  # more digits than Python converts
        return Opaque((), walk.span(node))


def _float(node: cst.Float, walk: Walk) -> Expression:
    return Constant(float(node.value), walk.span(node))


def _imaginary(node: cst.Imaginary, walk: Walk) -> Expression:
    return Constant(complex(node.value), walk.span(node))


def _ellipsis(node: cst.Ellipsis, walk: Walk) -> Expression:
    return Opaque((), walk.span(node))


def _attribute(node: cst.Attribute, walk: Walk) -> Expression:
    attr = identifier(node.attr.value, walk.scope.private)
    return Attribute(walk.expression(node.value), attr, walk.spans[id(node)])


def _call(node: cst.Call, walk: Walk) -> Expression:
    return Call(walk.expression(node.func), arguments(node.args, walk), walk.spans[id(node)])


def arguments(nodes: Sequence[cst.Arg], walk: Walk) -> tuple[Argument, ...]:
    """Lower the arguments of a call, or the bases and keywords of a class."""
    return tuple(
        [
            Argument(
                walk.expression(node.value),
                identifier(node.keyword.value, "") if node.keyword else None,
                node.star,
                walk.spans[id(node)],
            )
            for node in nodes
        ]
    )


def _subscript(node: cst.Subscript, walk: Walk) -> Expression:
    value = walk.expression(node.value)
    elements = node.slice
    indices = [_index(element, walk) for element in elements]
    is_tuple = len(elements) > 1 or isinstance(elements[0].comma, cst.Comma) or isinstance(indices[0], Starred)
    if not is_tuple:
        return Subscript(value, indices[0], walk.spans[id(node)])
    first, last = walk.span(elements[0]), walk.span(elements[-1])
    return Subscript(value, Display("tuple", tuple(indices), between(first, last)), walk.span(node))


def _index(element: cst.SubscriptElement, walk: Walk) -> Expression:
    node = element.slice
    if isinstance(node, cst.Index):
        value = walk.expression(node.value)
        return Starred(value, walk.span(element)) if node.star else value
    assert isinstance(node, cst.Slice)
    start, stop, step = walk.optional(node.lower), walk.optional(node.upper), walk.optional(node.step)
    return Slice(start, stop, step, walk.span(element))


def _comparison(node: cst.Comparison, walk: Walk) -> Expression:
    first = walk.expression(node.left)
    rest = tuple(
        [(_COMPARISONS[each.operator.__class__], walk.expression(each.comparator)) for each in node.comparisons]
    )
    if len(rest) > LONGEST_SUM:  # arithmetic, which was respelled; nobody decides it
        return Opaque((first, *(operand for _, operand in rest)), walk.span(node))
    return Compare(first, rest, walk.spans[id(node)])


def _unary(node: cst.UnaryOperation, walk: Walk) -> Expression:
    operand = walk.expression(node.expression)
    span = walk.span(node)
    if isinstance(node.operator, cst.Not):
        return Not(operand, span)
    number = operand.value if isinstance(operand, Constant) else None
    if isinstance(node.operator, cst.Minus) and isinstance(number, int | float | complex):
        return Constant(-number, span)
    return Opaque((operand,), span)


def _binary(node: cst.BinaryOperation, walk: Walk) -> Expression:
    spine = [node]
    while isinstance(spine[-1].left, cst.BinaryOperation):  # a loop: sums can be long
        spine.append(spine[-1].left)
    left = spine[-1].left
    value = walk.expression(left)
    formats = is_text(left)
    operands: list[Expression] = []
    for index, each in reversed(list(enumerate(spine))):
        operator = each.operator.__class__
        operands.append(walk.expression(each.right))
        if formats and operator is cst.Modulo:
            right = operands[0]
            values = right.items if isinstance(right, Display) and right.kind == "tuple" else (right,)
            value, operands = filled(value, values, walk.span(each)), []
        elif index == 0 or spine[index - 1].operator.__class__ is not operator:
            value = Binary(_OPERATORS[operator], (value, *operands), walk.span(each))
            operands, formats = [], False
    return value


def _boolean(node: cst.BooleanOperation, walk: Walk) -> Expression:
    operator = node.operator.__class__
    operands: list[Expression] = []
    waiting: list[cst.BaseExpression] = [node]
    while waiting:  # a loop: chains can be long
        each = waiting.pop()
        if isinstance(each, cst.BooleanOperation) and each.operator.__class__ is operator:
            waiting += [each.right, each.left]
        else:
            operands.append(walk.expression(each))
    return Boolean("and" if operator is cst.And else "or", tuple(operands), walk.span(node))


def _conditional(node: cst.IfExp, walk: Walk) -> Expression:
    body, test, orelse = walk.expression(node.body), walk.expression(node.test), walk.expression(node.orelse)
    return Conditional(test, body, orelse, walk.span(node))


def _await(node: cst.Await, walk: Walk) -> Expression:
    return Await(walk.expression(node.expression), walk.span(node))


def _yield(node: cst.Yield, walk: Walk) -> Expression:
    walk.scope.home.is_generator = True
    if isinstance(node.value, cst.From):
        return Yield(walk.expression(node.value.item), True, walk.span(node))
    return Yield(walk.optional(node.value), False, walk.span(node))


def _walrus(node: cst.NamedExpr, walk: Walk) -> Expression:
    assert isinstance(node.target, cst.Name)
    return Walrus(walk.bound(node.target), walk.expression(node.value), walk.span(node))


def _element(node: cst.Element, walk: Walk) -> Expression:
    return walk.expression(node.value)


def _starred(node: cst.StarredElement, walk: Walk) -> Expression:
    return Starred(walk.expression(node.value), walk.span(node))


def _tuple(node: cst.Tuple, walk: Walk) -> Expression:
    return _display("tuple", node, walk)


def _list(node: cst.List, walk: Walk) -> Expression:
    return _display("list", node, walk)


def _set(node: cst.Set, walk: Walk) -> Expression:
    return _display("set", node, walk)


def _display(kind: Literal["list", "tuple", "set"], node: cst.Tuple | cst.List | cst.Set, walk: Walk) -> Expression:
    items = walk.expressions(node.elements)
    if len(items) > MOST_LITERALS and all(map(_is_inert, items)):
        return Opaque((), walk.span(node))
    return Display(kind, items, walk.span(node))


def _dict(node: cst.Dict, walk: Walk) -> Expression:
    items = tuple(
        [
            (walk.expression(each.key) if isinstance(each, cst.DictElement) else None, walk.expression(each.value))
            for each in node.elements
        ]
    )
    if len(items) > MOST_LITERALS and all(key and _is_inert(key) and _is_inert(value) for key, value in items):
        return Opaque((), walk.span(node))
    return DictDisplay(items, walk.span(node))


def _is_inert(value: Expression) -> bool:
    """Say whether evaluating ``value`` does nothing and gives nothing that can hold an object."""
    if isinstance(value, Display):
        return all(map(_is_inert, value.items))
    if isinstance(value, DictDisplay):
        return all(key and _is_inert(key) and _is_inert(item) for key, item in value.items)
    return isinstance(value, Constant) or (isinstance(value, Opaque) and not value.parts)


def _template(node: cst.TemplatedString, walk: Walk) -> Expression:
    values = (part.expression for part in node.parts if isinstance(part, cst.TemplatedStringExpression))
    return Opaque(walk.expressions(values), walk.span(node))


EXPRESSIONS: dict[type[cst.CSTNode], ExpressionLowering] = known(
    {
        "Attribute": _attribute,
        "Await": _await,
        "BinaryOperation": _binary,
        "BooleanOperation": _boolean,
        "Call": _call,
        "Comparison": _comparison,
        "Dict": _dict,
        "Element": _element,
        "Ellipsis": _ellipsis,
        "Float": _float,
        "IfExp": _conditional,
        "Imaginary": _imaginary,
        "Integer": _integer,
        "List": _list,
        "Name": _name,
        "NamedExpr": _walrus,
        "Set": _set,
        "StarredElement": _starred,
        "Subscript": _subscript,
        "TemplatedString": _template,
        "Tuple": _tuple,
        "UnaryOperation": _unary,
        "Yield": _yield,
    }
)
