"""Where a module's annotations are: nothing evaluates them, so no test can notice a fault there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

Place = tuple[int, int]
"""A line from 1, a column from 0."""


def annotated(text: str) -> list[tuple[Place, Place]]:
    """The annotations of a module whose annotations are not evaluated, each with its end."""
    return [
        ((each.lineno, each.col_offset), (each.end_lineno or each.lineno, each.end_col_offset or 0))
        for each in _annotations(ast.parse(text))
    ]


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is not None:
            yield node.returns
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            yield node.annotation
