"""From the text of a file to the module form."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from zmqforklint.form.expressions import Boolean, Compare, Constant, Expression, Name
from zmqforklint.form.module import Module
from zmqforklint.form.statements import If
from zmqforklint.lowering.bindings import bindings
from zmqforklint.lowering.deep import with_deep_stack
from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.expressions import EXPRESSIONS
from zmqforklint.lowering.functions import SCOPED_EXPRESSIONS, SCOPED_STATEMENTS
from zmqforklint.lowering.limits import is_suspicious
from zmqforklint.lowering.parsing import parsed
from zmqforklint.lowering.patterns import PATTERNS
from zmqforklint.lowering.positions import spans
from zmqforklint.lowering.respelling import respelled
from zmqforklint.lowering.scopes import Scope
from zmqforklint.lowering.statements import STATEMENTS
from zmqforklint.lowering.strings import STRINGS
from zmqforklint.lowering.walk import Walk

_SMALL = 20_000
"""Characters in which nothing can nest deep enough to overflow the C stack, unless it is suspicious."""

_ALL_EXPRESSIONS = EXPRESSIONS | STRINGS | SCOPED_EXPRESSIONS
_ALL_STATEMENTS = STATEMENTS | SCOPED_STATEMENTS


def lower(text: str, path: str, module: str, is_package: bool) -> Module:
    """Lower a decoded file.

    ``path`` is put into the form as it is; ``module`` is the file's dotted name. A byte order mark at the start
    counts for no column. Raises NotParsed for a text that cannot be parsed, or that is nested too deep.
    """
    text = text.removeprefix("\ufeff")
    source, is_deep = text, len(text) > _SMALL
    if is_suspicious(text):
        source, is_deep = respelled(text), True

    def lowered() -> Module:
        return _lower(source, path, module, is_package)

    try:
        with _collector_paused():
            return _with_enough_stack(lowered, is_deep)
    except (RecursionError, MemoryError):
        raise NotParsed(1, 1, "the code is nested too deep") from None


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the collector from walking the growing tree again and again: a tenth of the time, for no garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _with_enough_stack(lowered: Callable[[], Module], is_deep: bool) -> Module:
    if not is_deep:
        try:
            return lowered()
        except RecursionError:
            pass
    return with_deep_stack(lowered)


def _lower(text: str, path: str, module: str, is_package: bool) -> Module:
    tree = parsed(text)
    has_walrus = ":=" in text
    walk = Walk(
        spans(tree, text),
        Scope("module", None, bindings(tree, with_walrus=has_walrus)),
        has_walrus=has_walrus,
        expressions=_ALL_EXPRESSIONS,
        statements=_ALL_STATEMENTS,
        patterns=PATTERNS,
    )
    body = walk.block(tree)
    has_main_guard = any(isinstance(statement, If) and _asks_for_main(statement.test) for statement in body)
    return Module(path, module, is_package, body, has_main_guard)


def _asks_for_main(test: Expression) -> bool:
    """Say whether ``test`` is ``__name__ == "__main__"``, either way round and whatever else it asks for."""
    if isinstance(test, Boolean) and test.op == "and":
        return any(map(_asks_for_main, test.operands))
    if not isinstance(test, Compare) or [operator for operator, _ in test.rest] != ["=="]:
        return False
    sides = (test.first, test.rest[0][1])
    return any(isinstance(side, Name) and side.id == "__name__" for side in sides) and any(
        isinstance(side, Constant) and side.value == "__main__" for side in sides
    )
