"""Gives a program's own names other ones that mean nothing, and leaves every name alone that something else decides.

A name is told apart by its spelling alone, through a whole program. So whatever is spelt like a name of a library, a
keyword of a call that may not be the program's own, or a word in a string that may address it, stays as it is.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import keyword
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import libcst as cst

_ALWAYS_ABOUT = (
    "builtins",
    "multiprocessing.pool",
    "multiprocessing.context",
    "multiprocessing.queues",
    "zmq",
    "logging",
)
_KEPT_MODULES = ("__init__", "__main__")
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Renaming:
    """The new names of a program: of modules, of members (reached with a dot, too), and of all names."""

    modules: Mapping[str, str]
    members: Mapping[str, str]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Binding:
    """A name that a module binds; a member where others may reach it with a dot."""

    name: str
    is_member: bool


def renaming_of(texts: Mapping[str, str]) -> Renaming:
    """Find new names for a program, given as texts by path; what cannot be parsed takes no part."""
    nodes = [node for text in texts.values() if (tree := parsed(text)) for node in ast.walk(tree)]
    modules = sorted({part for path in texts for part in path.removesuffix(".py").split("/")} - {*_KEPT_MODULES})
    bindings = [binding for text in texts.values() if (tree := parsed(text)) for binding in bindings_of(tree, modules)]
    library = _library_members(nodes, modules)
    callables = {node.name for node in nodes if isinstance(node, _DEFINITIONS)}
    own_keywords, other_keywords = _keywords(nodes, callables - library)
    members = {binding.name for binding in bindings if binding.is_member} | own_keywords
    kept = {*dir(builtins), *keyword.softkwlist, *_imported(nodes, modules), *other_keywords, *_keys(nodes)}
    addressed = _words_in_strings(nodes)
    kept |= members & (library | addressed)
    free = sorted({binding.name for binding in bindings if not binding.name.startswith("__")} - kept)
    new = {name: f"{'_' if name.startswith('_') else ''}q{number}" for number, name in enumerate(free)}
    return Renaming(
        modules={name: name if name in addressed else f"m{number}" for number, name in enumerate(modules)},
        members={name: new[name] for name in members & new.keys()},
        names=new,
    )


def renamed(text: str, renaming: Renaming) -> str:
    """Rewrite a module of the program; every line stays where it is."""
    return cst.parse_module(text).visit(_Renamer(renaming)).code if parsed(text) else text


def parsed(text: str) -> ast.Module | None:
    """Parse a module; None when it cannot be."""
    try:
        return ast.parse(text)
    except SyntaxError:
        return None


def bindings_of(tree: ast.Module, modules: Iterable[str]) -> list[Binding]:
    """List what a module binds. ``modules`` are the program's own, bound by importing them."""
    visitor = _Bindings(modules)
    visitor.visit(tree)
    return visitor.found


class _Bindings(ast.NodeVisitor):
    """Collects the names that a module binds."""

    def __init__(self, modules: Iterable[str]) -> None:
        self.found: list[Binding] = []
        self._modules = set(modules)
        self._in_function = False

    def _bind(self, name: str | None) -> None:
        if name is not None:
            self.found.append(Binding(name, not self._in_function))

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._bind(node.name)
        outside, self._in_function = self._in_function, True
        self.generic_visit(node)
        self._in_function = outside

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        outside, self._in_function = self._in_function, True
        self.generic_visit(node)
        self._in_function = outside

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._bind(node.name)
        outside, self._in_function = self._in_function, False
        self.generic_visit(node)
        self._in_function = outside

    def visit_arg(self, node: ast.arg) -> None:
        self._bind(node.arg)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self._bind(node.id)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"):
            self.found.append(Binding(node.attr, True))
        self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        self._bind(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        self._bind(node.name)
        self.generic_visit(node)

    def visit_Global(self, node: ast.Global) -> None:
        self.found += [Binding(name, True) for name in node.names]

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name in self._modules:
                self.found.append(Binding(alias.asname or alias.name, True))


class _Renamer(cst.CSTTransformer):
    """Puts the new names in."""

    def __init__(self, renaming: Renaming) -> None:
        self._new = renaming

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        return _put(original_node, self._new.names)

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        return False

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:
        value = original_node.value.visit(self)
        return updated_node.with_changes(value=value, attr=_put(original_node.attr, self._new.members))

    def visit_Arg(self, node: cst.Arg) -> bool:
        return False

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        word = original_node.keyword
        return updated_node.with_changes(
            value=original_node.value.visit(self), keyword=word and _put(word, self._new.members)
        )

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def leave_Import(self, original_node: cst.Import, updated_node: cst.Import) -> cst.Import:
        return updated_node.with_changes(names=[self._alias(alias) for alias in original_node.names])

    def _alias(self, alias: cst.ImportAlias) -> cst.ImportAlias:
        """An own module keeps the name that the program knows it by, or its new one."""
        if not isinstance(alias.name, cst.Name) or alias.name.value not in self._new.modules:
            return alias
        known = alias.asname.name if alias.asname else alias.name
        assert isinstance(known, cst.Name)
        name = cst.AsName(_put(known, self._new.names))
        return alias.with_changes(name=_put(alias.name, self._new.modules), asname=name)

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def leave_ImportFrom(self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom) -> cst.ImportFrom:
        node = original_node
        if not node.relative and not (node.module and _first(node.module) in self._new.modules):
            return node
        module = node.module and self._dotted(node.module)
        if isinstance(node.names, cst.ImportStar):
            return node.with_changes(module=module)
        names = [self._alias(alias) if self._is_module(alias) else alias.visit(self) for alias in node.names]
        return node.with_changes(module=module, names=names)

    def _is_module(self, alias: cst.ImportAlias) -> bool:
        """Whether a module of the program is imported from a package, and not something of that name."""
        name = alias.name.value if isinstance(alias.name, cst.Name) else ""
        return name in self._new.modules and name not in self._new.names

    def _dotted(self, module: cst.BaseExpression) -> cst.BaseExpression:
        if isinstance(module, cst.Attribute):
            value = self._dotted(module.value)
            return module.with_changes(value=value, attr=_put(module.attr, self._new.modules))
        assert isinstance(module, cst.Name)
        return _put(module, self._new.modules)


def _first(module: cst.BaseExpression) -> str:
    while isinstance(module, cst.Attribute):
        module = module.value
    assert isinstance(module, cst.Name)
    return module.value


def _put(name: cst.Name, new: Mapping[str, str]) -> cst.Name:
    return name.with_changes(value=new.get(name.value, name.value))


def _keywords(nodes: Iterable[ast.AST], own: set[str]) -> tuple[set[str], set[str]]:
    """Give the keywords in calls of the program's own callables, and those in all other calls."""
    own_keywords: set[str] = set()
    other_keywords: set[str] = set()
    for call in (node for node in nodes if isinstance(node, ast.Call)):
        callee = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
        found = own_keywords if callee in own else other_keywords
        found.update(word.arg for word in call.keywords if word.arg)
    return own_keywords, other_keywords


def _keys(nodes: Iterable[ast.AST]) -> set[str]:
    """Give the words that a dictionary has as keys: it may be a call's keywords."""
    keys = (key for node in nodes if isinstance(node, ast.Dict) for key in node.keys)
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def _imported(nodes: Iterable[ast.AST], modules: Sequence[str]) -> set[str]:
    """Give the names that libraries, and what is in them, go by in the program."""
    return {
        (alias.asname or alias.name).split(".")[0]
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if not _is_own(node, alias, modules)
    }


def _library_members(nodes: Iterable[ast.AST], modules: Sequence[str]) -> set[str]:
    """Give what may be reached with a dot on the libraries that the program uses, on their classes and on builtins."""
    used = {
        alias.name if isinstance(node, ast.Import) else str(node.module)
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if not _is_own(node, alias, modules)
    }
    return {member for library in (*used, *_ALWAYS_ABOUT) for member in _members(library)}


@cache
def _members(library: str) -> frozenset[str]:
    module = importlib.import_module(library)
    classes = [value for value in vars(module).values() if isinstance(value, type)]
    found = {name for each in (module, *classes) for name in dir(each)}
    return frozenset(found | {name.lower() for name in found})  # pyzmq takes its options in lower case, too


def _is_own(node: ast.Import | ast.ImportFrom, alias: ast.alias, modules: Sequence[str]) -> bool:
    """Whether an import is of the program's own modules."""
    if isinstance(node, ast.ImportFrom):
        return bool(node.level) or str(node.module).split(".")[0] in modules
    return alias.name.split(".")[0] in modules


def _words_in_strings(nodes: Iterable[ast.AST]) -> set[str]:
    """Give the names that a string may stand for: by getattr, in a format, on a command line, a dotted name's parts."""
    return {
        part
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if (match := re.fullmatch(r"-*([\w.-]+)", node.value))
        for part in match[1].replace("-", "_").split(".")
    }
