"""The names that a block binds, found before the block is lowered: a name's scope depends on all of its function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any

import libcst as cst

from zmqforklint.lowering.nodes import known
from zmqforklint.lowering.scopes import Bindings


def bindings(body: cst.CSTNode, *, with_walrus: bool) -> Bindings:
    """Collect the names bound or declared in ``body``, which is a module, a suite or the body of a lambda.

    Nested functions and classes are not entered. ``with_walrus`` is false for a text without any ``:=``, which
    spares a look at every expression; names that only a walrus binds come last.
    """
    found = Bindings()
    if isinstance(body, cst.Module | cst.BaseSuite):
        _block(body, found)
    if with_walrus:
        for node in _own_nodes(body):
            if isinstance(node, cst.NamedExpr) and isinstance(node.target, cst.Name):
                found.bind(node.target.value)
    return found


def target_names(target: cst.CSTNode) -> Iterator[str]:
    """Give the names that assigning to ``target`` binds."""
    if isinstance(target, cst.Name):
        yield target.value
    elif isinstance(target, cst.Tuple | cst.List):
        for element in target.elements:
            yield from target_names(element.value)


def capture_names(pattern: Any) -> Iterator[cst.Name]:
    """Give the names that a ``case`` pattern, or an element of one, binds."""
    if isinstance(pattern, cst.MatchValue | cst.MatchSingleton):
        return
    for field in ("pattern", "value", "patterns", "elements", "kwds"):
        inner = getattr(pattern, field, None) or ()
        for each in (inner,) if isinstance(inner, cst.CSTNode) else inner:
            yield from capture_names(each)
    for field in ("name", "rest"):
        if name := getattr(pattern, field, None):
            yield name


def _block(body: Any, found: Bindings) -> None:
    for statement in body.body:
        if statement.__class__ is cst.SimpleStatementLine:
            _block(statement, found)
        elif binder := _BINDERS.get(statement.__class__):
            binder(statement, found)


def _targets(targets: Iterable[cst.CSTNode], found: Bindings) -> None:
    for target in targets:
        for name in target_names(target):
            found.bind(name)


def _assign(node: cst.Assign, found: Bindings) -> None:
    _targets((each.target for each in node.targets), found)


def _annotated(node: cst.AnnAssign, found: Bindings) -> None:
    if node.value or not node.target.lpar:  # "(x): int" binds nothing
        _targets((node.target,), found)


def _targeted(node: cst.AugAssign | cst.Del, found: Bindings) -> None:
    _targets((node.target,), found)


def _named(node: cst.FunctionDef | cst.ClassDef | cst.TypeAlias, found: Bindings) -> None:
    found.bind(node.name.value)


def _import(node: cst.Import | cst.ImportFrom, found: Bindings) -> None:
    if not isinstance(node.names, cst.ImportStar):
        for alias in node.names:
            found.bind(imported_as(alias).value)


def imported_as(alias: cst.ImportAlias) -> cst.Name:
    """Give the name that an import binds: the one after ``as``, or the first of a dotted name."""
    name: cst.CSTNode = alias.asname.name if alias.asname else alias.name
    while isinstance(name, cst.Attribute):
        name = name.value
    assert isinstance(name, cst.Name)
    return name


def _global(node: cst.Global, found: Bindings) -> None:
    found.globals.update(item.name.value for item in node.names)


def _nonlocal(node: cst.Nonlocal, found: Bindings) -> None:
    found.nonlocals.update(item.name.value for item in node.names)


def _if(node: cst.If, found: Bindings) -> None:
    orelse: cst.If | cst.Else | None = node
    while orelse:  # a chain of elif can be long
        _block(orelse.body, found)
        orelse = orelse.orelse if isinstance(orelse, cst.If) else None


def _while(node: cst.While, found: Bindings) -> None:
    _block(node.body, found)
    _else(node.orelse, found)


def _for(node: cst.For, found: Bindings) -> None:
    _targets((node.target,), found)
    _while(node, found)  # type: ignore[arg-type]  # the rest is alike


def _else(node: cst.Else | cst.Finally | None, found: Bindings) -> None:
    if node:
        _block(node.body, found)


def _try(node: cst.Try | cst.TryStar, found: Bindings) -> None:
    _block(node.body, found)
    for handler in node.handlers:
        if handler.name:
            _targets((handler.name.name,), found)
        _block(handler.body, found)
    _else(node.orelse, found)
    _else(node.finalbody, found)


def _with(node: cst.With, found: Bindings) -> None:
    _targets((item.asname.name for item in node.items if item.asname), found)
    _block(node.body, found)


def _match(node: cst.Match, found: Bindings) -> None:
    for case in node.cases:
        for name in capture_names(case.pattern):
            found.bind(name.value)
        _block(case.body, found)


_BINDERS: dict[type[cst.CSTNode], Callable[[Any, Bindings], None]] = known(
    {
        "AnnAssign": _annotated,
        "Assign": _assign,
        "AugAssign": _targeted,
        "ClassDef": _named,
        "Del": _targeted,
        "For": _for,
        "FunctionDef": _named,
        "Global": _global,
        "If": _if,
        "Import": _import,
        "ImportFrom": _import,
        "LazyImport": _import,
        "LazyImportFrom": _import,
        "Match": _match,
        "Nonlocal": _nonlocal,
        "Try": _try,
        "TryStar": _try,
        "TypeAlias": _named,
        "While": _while,
        "With": _with,
    }
)


def _own_nodes(root: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Give every node of a scope whose body is ``root``, without those of nested scopes' bodies, in order."""
    waiting: list[object] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple | list):
            waiting.extend(reversed(node))
        elif isinstance(node, cst.CSTNode):
            yield node
            waiting.extend(getattr(node, field) for field in _fields_in_reverse(node.__class__))


_NESTED_SCOPES = (cst.FunctionDef, cst.ClassDef, cst.Lambda)
_PUNCTUATION = ("whitespace", "leading_lines", "lines_after", "lpar", "rpar", "comma", "semicolon", "header", "footer")


@cache
def _fields_in_reverse(node_class: type[Any]) -> tuple[str, ...]:
    names = (field.name for field in fields(node_class) if not field.name.startswith(_PUNCTUATION))
    own = [name for name in names if not (name == "body" and issubclass(node_class, _NESTED_SCOPES))]
    return tuple(reversed(own))
