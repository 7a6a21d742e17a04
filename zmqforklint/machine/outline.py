"""Which statements enclose a line, from the module's top level inwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from zmqforklint.form import statements as form
from zmqforklint.form.module import Module
from zmqforklint.form.spans import last_line_of, line_of
from zmqforklint.form.statements import Block, Statement


def blocks_of(statement: Statement) -> Iterator[Block]:
    """The blocks that stand inside a statement."""
    match statement:
        case form.If() | form.While() | form.For():
            yield from (statement.body, statement.orelse)
        case form.Try():
            yield statement.body
            yield from (handler.body for handler in statement.handlers)
            yield from (statement.orelse, statement.final)
        case form.Match():
            yield from (case.body for case in statement.cases)
        case form.With() | form.Class():
            yield statement.body
        case form.Define():
            yield statement.function.body


def enclosing(module: Module, line: int) -> tuple[tuple[Block, Statement], ...]:
    """The statements around a line, outermost first, each with the block that it stands in; empty if there are none."""
    chain: list[tuple[Block, Statement]] = []
    blocks = [module.body]
    while blocks:
        found = next(((block, each) for block in blocks for each in block if _holds(each, line)), None)
        if found is None:
            break
        chain.append(found)
        blocks = list(blocks_of(found[1]))
    return tuple(chain)


def _holds(statement: Statement, line: int) -> bool:
    return line_of(statement.span) <= line <= _last_line(statement)


def _last_line(node: object) -> int:
    """The last line of anything that a form holds; 0 for what has no place."""
    if isinstance(node, tuple):
        return max(map(_last_line, node), default=0)
    if not is_dataclass(node):
        return 0
    span = getattr(node, "span", None)
    inner = max((_last_line(getattr(node, each.name)) for each in fields(node) if each.name != "span"), default=0)
    return max(inner, last_line_of(span) if span else 0)
