"""Lowering of what opens a scope: functions, lambdas, classes and comprehensions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import libcst as cst

from zmqforklint.form.expressions import Clause, Comprehension, Expression, Lambda
from zmqforklint.form.spans import Span
from zmqforklint.form.statements import Block, Class, Define, Function, Parameter, Return, Statement
from zmqforklint.lowering.bindings import bindings, target_names
from zmqforklint.lowering.expressions import arguments
from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.scopes import Bindings, Scope, identifier, private_of
from zmqforklint.lowering.walk import ExpressionLowering, StatementLowering, Walk

ParameterKind = Literal["positional", "normal", "keyword", "*", "**"]


def _define(node: cst.FunctionDef, walk: Walk) -> tuple[Statement, ...]:
    name, span = node.name.value, walk.span(node)
    target = walk.bound(node.name)
    decorators = walk.expressions(each.decorator for each in node.decorators)
    qualname = walk.scope.qualified(name)
    with _type_parameters(node.type_parameters, walk):
        returns = walk.optional(node.returns and node.returns.annotation)
        parameters = _parameters(node.params, walk)
        scope = _function_scope(parameters, node.body, qualname, walk)
        with walk.inside(scope):
            body = walk.block(node.body)
    is_async = node.asynchronous is not None
    function = _function(name, parameters, body, decorators, returns, scope, is_async, span)
    return (Define(function, target, span),)


def _lambda(node: cst.Lambda, walk: Walk) -> Expression:
    span = walk.span(node)
    parameters = _parameters(node.params, walk)
    scope = _function_scope(parameters, node.body, walk.scope.qualified("<lambda>"), walk)
    with walk.inside(scope):
        body = (Return(walk.expression(node.body), walk.span(node.body)),)
    return Lambda(_function("<lambda>", parameters, body, (), None, scope, False, span), span)


def _function_scope(parameters: tuple[Parameter, ...], body: cst.CSTNode, qualname: str, walk: Walk) -> Scope:
    own = bindings(body, with_walrus=walk.has_walrus)
    own.bound = {**dict.fromkeys(parameter.name for parameter in parameters), **own.bound}
    return Scope("function", walk.scope, own, qualname=qualname)


def _function(
    name: str,
    parameters: tuple[Parameter, ...],
    body: Block,
    decorators: tuple[Expression, ...],
    returns: Expression | None,
    scope: Scope,
    is_async: bool,
    span: Span,
) -> Function:
    return Function(
        name=name,
        qualname=scope.qualname,
        parameters=parameters,
        body=body,
        decorators=decorators,
        returns=returns,
        locals=tuple(scope.bound),
        cells=scope.cells_in_order(),
        globals=tuple(sorted(scope.globals)),
        is_async=is_async,
        is_generator=scope.is_generator,
        span=span,
    )


def _parameters(node: cst.Parameters, walk: Walk) -> tuple[Parameter, ...]:
    """Lower parameters, in the order of the text; defaults and annotations belong to the scope around."""
    found = [_parameter(each, "positional", walk) for each in node.posonly_params]
    found += [_parameter(each, "normal", walk) for each in node.params]
    if isinstance(node.star_arg, cst.Param):
        found.append(_parameter(node.star_arg, "*", walk))
    found += [_parameter(each, "keyword", walk) for each in node.kwonly_params]
    if node.star_kwarg:
        found.append(_parameter(node.star_kwarg, "**", walk))
    return tuple(found)


def _parameter(node: cst.Param, kind: ParameterKind, walk: Walk) -> Parameter:
    annotation = walk.optional(node.annotation and node.annotation.annotation)
    name = identifier(node.name.value, walk.scope.private)
    return Parameter(name, kind, walk.optional(node.default), annotation, walk.span(node))


def _class(node: cst.ClassDef, walk: Walk) -> tuple[Statement, ...]:
    name = node.name.value
    target = walk.bound(node.name)
    decorators = walk.expressions(each.decorator for each in node.decorators)
    qualname = walk.scope.qualified(name)
    with _type_parameters(node.type_parameters, walk):
        bases = arguments([*node.bases, *node.keywords], walk)
        own = bindings(node.body, with_walrus=walk.has_walrus)
        with walk.inside(Scope("class", walk.scope, own, qualname=qualname, private=private_of(name))):
            body = walk.block(node.body)
    return (Class(name, qualname, bases, decorators, body, target, walk.span(node)),)


@contextmanager
def _type_parameters(node: cst.TypeParameters | None, walk: Walk) -> Iterator[None]:
    """Open the scope that holds type parameters, if there are any."""
    if node is None:
        yield
        return
    names = Bindings(dict.fromkeys(each.param.name.value for each in node.params))
    with walk.inside(Scope("types", walk.scope, names)):
        yield


def _comprehension(node: Any, walk: Walk) -> Expression:
    kind, key, element = _KINDS[node.__class__.__name__]
    clauses: list[Clause] = []
    loop: cst.CompFor | None = node.for_in
    assert loop
    iterable = walk.expression(loop.iter)  # the first is evaluated in the scope around
    with walk.inside(Scope("comprehension", walk.scope, Bindings(dict.fromkeys(_targets(loop))))):
        while loop:
            if clauses:
                iterable = walk.expression(loop.iter)
            target = walk.expression(loop.target)
            conditions = walk.expressions(each.test for each in loop.ifs)
            clauses.append(Clause(target, iterable, conditions, loop.asynchronous is not None))
            loop = loop.inner_for_in
        return Comprehension(
            kind,
            walk.expression(getattr(node, element)),
            walk.expression(getattr(node, key)) if key else None,
            tuple(clauses),
            walk.span(node),
        )


def _targets(loop: cst.CompFor | None) -> Iterator[str]:
    while loop:
        yield from target_names(loop.target)
        loop = loop.inner_for_in


_KINDS: dict[str, tuple[Literal["list", "set", "dict", "generator"], str, str]] = {
    "DictComp": ("dict", "key", "value"),
    "GeneratorExp": ("generator", "", "elt"),
    "ListComp": ("list", "", "elt"),
    "SetComp": ("set", "", "elt"),
    "StarredDictComp": ("dict", "", "value"),
}
"""Of each class of comprehension: its kind, and the fields that hold the key and the element."""

SCOPED_EXPRESSIONS: dict[type[cst.CSTNode], ExpressionLowering] = known(
    {"Lambda": _lambda, **dict.fromkeys(_KINDS, _comprehension)}
)
SCOPED_STATEMENTS: dict[type[cst.CSTNode], StatementLowering] = known({"ClassDef": _class, "FunctionDef": _define})
