"""Copies of the fixtures that are put together in another way: modules split in two, helpers inlined."""

from __future__ import annotations

import ast
import builtins
import io
import symtable
import textwrap
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rewriting import Copies, Copy, programs

Definition = ast.FunctionDef | ast.ClassDef

_SUFFIX = "_part"
_BUILTINS = frozenset(dir(builtins))


@dataclass(frozen=True)
class Inlining:
    """A call that is a statement of its own, the helper that it calls, and the function that it stands in."""

    call: ast.Expr
    arguments: tuple[ast.expr, ...]
    helper: ast.FunctionDef
    caller: ast.FunctionDef


def with_modules_split(root: Path) -> Copies:
    """Copy all programs in which something can move to a module of its own: what needs nothing but imports."""
    copies = Copies(root)
    for program, texts in programs().items():
        moved = {name: found for name, text in texts.items() if (found := _movable(text))}
        for name, text in texts.items() if moved else ():
            origin = f"fixtures/{program}/{name}"
            if name not in moved:
                copies.add(f"{program}/{name}", text, Copy(origin))
                continue
            stay, part, lines = _split(text, moved[name], _module_of_part(name, texts))
            copies.add(f"{program}/{name}", stay, Copy(origin))
            copies.add(f"{program}/{name.removesuffix('.py')}{_SUFFIX}.py", part, Copy(origin, lines))
    return copies


def with_helpers_inlined(root: Path) -> Copies:
    """Copy all programs in which a helper is called in one place only, with its body put there."""
    copies = Copies(root)
    for program, texts in programs().items():
        found = {name: each for name, text in texts.items() if (each := _inlining(text, texts))}
        for name, text in texts.items() if found else ():
            origin = f"fixtures/{program}/{name}"
            if name in found:
                inlined, lines = _inline(text, found[name])
                copies.add(f"{program}/{name}", inlined, Copy(origin, lines))
            else:
                copies.add(f"{program}/{name}", text, Copy(origin))
    return copies


def _parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except SyntaxError:  # a fixture shows what is said of such a file
        return None


# Splitting.


def _movable(text: str) -> list[Definition]:
    tree = _parsed(text)
    if tree is None:
        return []
    available = _BUILTINS | {alias for each in _imports(tree) for alias in _bound(each)}
    return [
        each
        for each in tree.body
        if isinstance(each, Definition)
        and not each.decorator_list
        and _makes_nothing_at_import(each)
        and _globals_of(text, each.name) <= available | {each.name}
    ]


def _imports(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    return [each for each in tree.body if isinstance(each, ast.Import | ast.ImportFrom)]


def _bound(statement: ast.Import | ast.ImportFrom) -> Iterator[str]:
    return ((alias.asname or alias.name).partition(".")[0] for alias in statement.names)


def _makes_nothing_at_import(definition: Definition) -> bool:
    if isinstance(definition, ast.FunctionDef):
        evaluated: list[ast.AST] = [*definition.args.defaults, *(each for each in definition.args.kw_defaults if each)]
    else:
        evaluated = [each for each in definition.body if not isinstance(each, ast.FunctionDef)]
        methods = (each for each in definition.body if isinstance(each, ast.FunctionDef))
        evaluated += [node for each in methods for node in (*each.args.defaults, *each.decorator_list)]
        evaluated += [keyword.value for keyword in definition.keywords]
    return not any(isinstance(node, ast.Call) for each in evaluated for node in ast.walk(each))


def _globals_of(text: str, name: str) -> set[str]:
    """Name the globals that a definition and all that stands in it read or write."""
    (table,) = (each for each in symtable.symtable(text, "", "exec").get_children() if each.get_name() == name)
    tree = next(each for each in ast.parse(text).body if isinstance(each, Definition) and each.name == name)
    outside = [*tree.bases, *(each.value for each in tree.keywords)] if isinstance(tree, ast.ClassDef) else []
    names = {node.id for each in outside for node in ast.walk(each) if isinstance(node, ast.Name)}
    return names.union(*(_globals_in(each) for each in _tables(table)))


def _globals_in(table: symtable.SymbolTable) -> set[str]:
    return {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for each in table.get_children():
        yield from _tables(each)


def _module_of_part(name: str, texts: Mapping[str, str]) -> str:
    *folders, file = name.removesuffix(".py").split("/")
    in_package = bool(folders) and "/".join([*folders, "__init__.py"]) in texts
    return f"{'.' if in_package else ''}{file}{_SUFFIX}"


def _split(text: str, moved: list[Definition], module: str) -> tuple[str, str, dict[int, int]]:
    """Give what stays, with every line where it was, and what moves, with where its lines were."""
    lines = text.splitlines()
    imports = [each for each in _imports(ast.parse(text)) if getattr(each, "module", "") != "__future__"]
    future = [each for each in _imports(ast.parse(text)) if each not in imports]
    part: list[str] = []
    origins: dict[int, int] = {}
    for each in (*future, *imports, *moved):
        assert each.end_lineno is not None
        for number in range(each.lineno, each.end_lineno + 1):
            part.append(lines[number - 1])
            origins[len(part)] = number
            if isinstance(each, Definition):
                lines[number - 1] = ""
        if isinstance(each, Definition):
            lines[each.lineno - 1] = f"from {module} import {each.name}"
    return "\n".join(lines) + "\n", "\n".join(part) + "\n", origins


# Inlining.


def _inlining(text: str, texts: Mapping[str, str]) -> Inlining | None:
    tree = _parsed(text)
    if tree is None:
        return None
    helpers = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef) and _is_plain(each, text)}
    for caller in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for statement in ast.walk(caller):
            match statement:
                case ast.Expr(value=ast.Call(func=ast.Name(id=name), args=arguments, keywords=[])) if name in helpers:
                    found = Inlining(statement, tuple(arguments), helpers[name], caller)
                    if _mentions(name, texts) == 2 and _fits(found, text):
                        return found
    return None


def _is_plain(helper: ast.FunctionDef, text: str) -> bool:
    """Whether the body can stand anywhere: it does not return, yield, declare or define."""
    arguments = helper.args
    others = (arguments.vararg, arguments.kwarg, *arguments.kwonlyargs, *arguments.defaults, *helper.decorator_list)
    kinds = (ast.Return, ast.Yield, ast.YieldFrom, ast.Global, ast.FunctionDef, ast.Lambda, ast.ClassDef, ast.Import)
    strings = (token for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.STRING)
    assert helper.end_lineno is not None
    rows = range(helper.lineno, helper.end_lineno)
    return (
        not any(others)
        and not any(isinstance(node, kinds) for each in helper.body for node in ast.walk(each))
        and not any(token.start[0] in rows and token.start[0] != token.end[0] for token in strings)
    )


def _mentions(name: str, texts: Mapping[str, str]) -> int:
    tokens = (each for text in texts.values() for each in tokenize.generate_tokens(io.StringIO(text).readline))
    return sum(token.type == tokenize.NAME and token.string == name for token in tokens)


def _fits(found: Inlining, text: str) -> bool:
    """Whether the call has lines of its own, and no name would come to mean something else."""
    call, helper = found.call, found.helper
    assert call.end_lineno is not None
    lines = text.splitlines()[call.lineno - 1 : call.end_lineno]
    if "\n".join(lines).partition("#")[0].strip() != ast.get_source_segment(text, call):
        return False
    parameters = [each.arg for each in helper.args.args]
    if len(parameters) != len(found.arguments):
        return False
    given = {
        parameter
        for parameter, argument in zip(parameters, found.arguments, strict=True)
        if isinstance(argument, ast.Name) and argument.id == parameter
    }
    inner, outer = _names(helper), _names(found.caller)
    own = {node.id for node in ast.walk(helper) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    shadowed = {node.arg for node in ast.walk(found.caller) if isinstance(node, ast.arg)} | {
        node.id for node in ast.walk(found.caller) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return not ((own | set(parameters)) - given) & outer and not (inner - own - set(parameters)) & shadowed


def _names(function: ast.FunctionDef) -> set[str]:
    return {node.id for node in ast.walk(function) if isinstance(node, ast.Name)} | {
        node.arg for node in ast.walk(function) if isinstance(node, ast.arg)
    }


def _inline(text: str, found: Inlining) -> tuple[str, dict[int, int]]:
    """Give the text with the body in place of the call, and where its lines were."""
    call, helper = found.call, found.helper
    lines = text.splitlines()
    assert call.end_lineno is not None
    assert helper.end_lineno is not None
    indent = " " * call.col_offset
    first = helper.body[0].lineno
    body = textwrap.indent(textwrap.dedent("\n".join(lines[first - 1 : helper.end_lineno])), indent).split("\n")
    parameters = (each.arg for each in helper.args.args)
    given = [
        (f"{indent}{parameter} = {ast.get_source_segment(text, argument)}", call.lineno)
        for parameter, argument in zip(parameters, found.arguments, strict=True)
    ]
    put = [*given, *((line, first + number) for number, line in enumerate(body))]
    rows: list[tuple[str, int]] = []
    for number, line in enumerate(lines, 1):
        if number == call.lineno:
            rows += put
        elif not (call.lineno < number <= call.end_lineno or helper.lineno <= number <= helper.end_lineno):
            rows.append((line, number))
    return "\n".join(line for line, _ in rows) + "\n", {number: origin for number, (_, origin) in enumerate(rows, 1)}
