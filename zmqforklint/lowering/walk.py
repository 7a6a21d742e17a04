"""The one traversal: what every part of it shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import libcst as cst

from zmqforklint.form.expressions import Expression, Name, Opaque
from zmqforklint.form.patterns import CapturePattern, Pattern
from zmqforklint.form.spans import Span, span_of
from zmqforklint.form.statements import Block, Statement
from zmqforklint.lowering.positions import Spans
from zmqforklint.lowering.scopes import Scope

ExpressionLowering = Callable[[Any, "Walk"], Expression]
StatementLowering = Callable[[Any, "Walk"], tuple[Statement, ...]]
PatternLowering = Callable[[Any, "Walk"], Pattern]


class Walk:
    """Where the traversal is, and which function lowers which class of node.

    The functions of the tables take a node and the walk, and lower the node's children through the walk.
    """

    __slots__ = ("_expressions", "_patterns", "_statements", "has_walrus", "names", "scope", "spans")

    def __init__(
        self,
        spans: Spans,
        scope: Scope,
        *,
        has_walrus: bool,
        expressions: Mapping[type[cst.CSTNode], ExpressionLowering],
        statements: Mapping[type[cst.CSTNode], StatementLowering],
        patterns: Mapping[type[cst.CSTNode], PatternLowering],
    ) -> None:
        self.spans = spans
        self.scope = scope
        self.names = scope.names
        self.has_walrus = has_walrus
        self._expressions = expressions
        self._statements = statements
        self._patterns = patterns

    def span(self, node: cst.CSTNode) -> Span:
        """Give the node's place in the text."""
        return self.spans[id(node)]

    def expression(self, node: cst.CSTNode) -> Expression:
        """Lower an expression, or an element of a display."""
        return self._expressions.get(node.__class__, _opaque_expression)(node, self)

    def optional(self, node: cst.CSTNode | None) -> Expression | None:
        """Lower an expression that may be missing."""
        return None if node is None else self.expression(node)

    def expressions(self, nodes: Iterable[cst.CSTNode]) -> tuple[Expression, ...]:
        """Lower several expressions."""
        return tuple([self.expression(node) for node in nodes])

    def bound(self, node: cst.Name) -> Name:
        """Lower a name at a place that binds it."""
        identifier, scope = self.scope.resolve(node.value) or (node.value, "global")
        return Name(identifier, scope, self.spans[id(node)])

    def block(self, suite: Any) -> Block:
        """Lower the statements of a suite or module."""
        statements: list[Statement] = []
        for statement in suite.body:
            if statement.__class__ is cst.SimpleStatementLine:
                for small in statement.body:
                    statements += self._statement(small)
            else:
                statements += self._statement(statement)
        return tuple(statements)

    def pattern(self, node: cst.CSTNode) -> Pattern:
        """Lower a pattern of a ``case``."""
        return self._patterns.get(node.__class__, _opaque_pattern)(node, self)

    @contextmanager
    def inside(self, scope: Scope) -> Iterator[None]:
        """Lower what follows in another scope."""
        outer, self.scope, self.names = self.scope, scope, scope.names
        yield
        self.scope, self.names = outer, outer.names

    def _statement(self, node: cst.CSTNode) -> tuple[Statement, ...]:
        lowering = self._statements.get(node.__class__)
        return lowering(node, self) if lowering else ()


def _opaque_expression(node: cst.CSTNode, walk: Walk) -> Expression:
    return Opaque((), walk.spans.get(id(node), span_of(1, 1, 1, 1)))


def _opaque_pattern(node: cst.CSTNode, walk: Walk) -> Pattern:
    return CapturePattern(None, None)
