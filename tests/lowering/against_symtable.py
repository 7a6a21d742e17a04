"""Compares the scope of every name in a form with what Python's own symbol table says of it."""

from __future__ import annotations

import symtable
import sys
from dataclasses import fields, is_dataclass
from typing import Any

from zmqforklint.form.expressions import Comprehension, Name
from zmqforklint.form.module import Module
from zmqforklint.form.spans import line_of, place_of
from zmqforklint.form.statements import Class, Function

MERGES_COMPREHENSIONS = sys.version_info >= (3, 12)
"""Whether most comprehensions have no table of their own, but are mixed into the one around."""

_COMPREHENSIONS = {"list": "listcomp", "set": "setcomp", "dict": "dictcomp", "generator": "genexpr"}


def disagreements(module: Module, text: str) -> tuple[int, list[str]]:
    """Give the number of names compared, and what is amiss with the others."""
    comparison = _Comparison()
    comparison.visit(module.body, [symtable.symtable(text, "a.py", "exec")])
    return comparison.compared, comparison.amiss


class _Comparison:
    def __init__(self) -> None:
        self.compared = 0
        self.amiss: list[str] = []
        self._taken: set[int] = set()

    def visit(self, item: Any, tables: list[symtable.SymbolTable]) -> None:
        """Go through a form; ``tables`` holds the table of each scope around, the innermost last."""
        if isinstance(item, tuple):
            for part in item:
                self.visit(part, tables)
        elif isinstance(item, Name):
            self._name(item, tables)
        elif isinstance(item, Function):
            self._function(item, tables)
        elif isinstance(item, Class):
            self.visit((item.target, item.decorators, item.bases), tables)
            self.visit(item.body, [*tables, self._table(item.name, line_of(item.span), tables)])
        elif isinstance(item, Comprehension):
            self._comprehension(item, tables)
        elif is_dataclass(item):
            for field in fields(item):
                if field.name != "annotation":  # not in the table where annotations are postponed
                    self.visit(getattr(item, field.name), tables)

    def _function(self, item: Function, tables: list[symtable.SymbolTable]) -> None:
        self.visit(tuple(parameter.default for parameter in item.parameters), tables)
        self.visit(item.decorators, tables)
        table = self._table("lambda" if item.name == "<lambda>" else item.name, line_of(item.span), tables)
        assert isinstance(table, symtable.Function)
        self.visit(item.body, [*tables, table])
        declared = {name for name in table.get_locals() if not name.startswith(".")}
        ours = {name for name in item.locals if not name.startswith("<comp>")}
        if MERGES_COMPREHENSIONS:
            declared -= {name.removeprefix("<comp>.") for name in item.locals} - ours
        if ours != declared:
            self.amiss.append(f"{item.qualname} binds {sorted(ours)}, not {sorted(declared)}")

    def _comprehension(self, item: Comprehension, tables: list[symtable.SymbolTable]) -> None:
        first, *others = item.clauses
        self.visit(first.iterable, tables)
        table = self._find(_COMPREHENSIONS[item.kind], None, tables)
        inner = [*tables, table] if table else tables
        self.visit((first.target, first.conditions), inner)
        for clause in others:
            self.visit((clause.target, clause.iterable, clause.conditions), inner)
        self.visit((item.key, item.element), inner)

    def _table(self, name: str, line: int, tables: list[symtable.SymbolTable]) -> symtable.SymbolTable:
        table = self._find(name, line, tables)
        assert table, f"no table for {name} of line {line}"
        return table

    def _find(self, name: str, line: int | None, tables: list[symtable.SymbolTable]) -> symtable.SymbolTable | None:
        for child in tables[-1].get_children():
            if child.get_name() == name and line in (None, child.get_lineno()) and child.get_id() not in self._taken:
                self._taken.add(child.get_id())
                return child
        return None

    def _name(self, item: Name, tables: list[symtable.SymbolTable]) -> None:
        self.compared += 1
        expected = _scope(item.id.removeprefix("<comp>.").partition("#")[0], tables)
        if item.id.startswith("<comp>."):
            if MERGES_COMPREHENSIONS:
                return
            expected = expected.removeprefix("comprehension ")
        if item.scope != expected:
            self.amiss.append(f"{item.id} at {place_of(item.span)} is {item.scope}, not {expected}")


def _scope(name: str, tables: list[symtable.SymbolTable]) -> str:
    """Say what the form should say of a name; the targets of a comprehension are marked as such."""
    homes = [index for index, table in enumerate(tables) if table.get_name() not in _COMPREHENSIONS.values()]
    own = homes[-1]
    verdicts = {"module": "global", "class": "class", "function": "local"}
    for index in range(len(tables) - 1, -1, -1):
        symbol = tables[index].lookup(name)
        if symbol.is_free():
            continue
        if index == 0 or symbol.is_global():
            return "global"
        home = max(each for each in homes if each <= index)
        if index > home:
            verdict = verdicts[str(tables[home].get_type())] if home == own else "free"
            return f"comprehension {'global' if home == 0 else verdict}"
        return verdicts[str(tables[home].get_type())] if home == own else "free"
    raise AssertionError(f"{name} is free at module level")
