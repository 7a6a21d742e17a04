"""Reads a suspicious text token by token: refuses what is too deep, and respells what is too long.

A respelling changes neither the length of the text nor its line ends, so that every place stays right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import NoReturn

from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.limits import (
    DEEPEST_BRACKETS,
    DEEPEST_NESTING,
    DEEPEST_PATTERN,
    LONGEST_SUM,
    LONGEST_TABLE,
    LONGEST_TRAIL,
)
from zmqforklint.lowering.text import line_and_column

_ON_ONE_LINE = r"'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'"
_ON_SEVERAL_LINES = r"'''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
_QUOTED = "|".join(
    (_ON_SEVERAL_LINES, _ON_SEVERAL_LINES.replace("'", '"'), _ON_ONE_LINE, _ON_ONE_LINE.replace("'", '"'))
)
_TOKEN = re.compile(
    r"""
      (?P<case> ^[ \t]*case\b )
    | (?P<literal> [bBrRuU]{0,2}(?:QUOTED) | \.?\d(?:[eE][+-]?|[\w.])* | (?:True|False|None)\b )
    | (?P<formatted> [rRfFtT]{1,2}(?:QUOTED) )
    | (?P<blank> [ \t\f]+ | \\(?:\r\n?|\n) | \#[^\r\n]* )
    | (?P<newline> \r\n? | \n )
    | (?P<name> [^\W\d]\w* )
    | (?P<opening> [(\[{{] )
    | (?P<closing> [)\]}}] )
    | (?P<colon> :(?!=) )
    | (?P<separator> , | ; | := | -> | (?:\*\*|//|>>|<<|[-+*/%@&|^])?=(?!=) )
    | (?P<operator> \*\* | // | >> | << | [-+*/%@&|^~] )
    | (?P<dot> \.(?!\.) )
    | (?P<other> [<>=!]=? | \.+ | . )
    """.replace("QUOTED", _QUOTED),
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_UNARY = frozenset({"await", "not"})
_NESTING = frozenset({"else", "lambda"})


def respelled(text: str) -> str:
    """Give a text that means the same to lowering, and that the parser takes.

    In an over-long sum, each operator becomes a comparison, as the parser reads a chain of those in linear time;
    lowering knows such a chain for what it is. An over-long table of literals becomes a blank string, as both are
    opaque. Raises NotParsed for all else that is too long or too deep.
    """
    reader = _Reader(text)
    for match in _TOKEN.finditer(text):
        assert match.lastgroup
        getattr(reader, match.lastgroup)(match[0], match.start())
    reader.end_of_expression()
    pieces: list[str] = []
    done = 0
    for offset, spelling in sorted(reader.respellings):
        pieces += text[done:offset], spelling
        done = offset + len(spelling)
    return "".join([*pieces, text[done:]])


@dataclass(slots=True)
class _Level:
    """What has been read within one pair of brackets; of the last expression only, but for the literals."""

    opening: int = 0
    is_trail: bool = False
    is_literal: bool = True
    literals: int = 0
    trail: int = 0
    nesting: int = 0
    unary: int = 0
    operators: list[tuple[int, str]] = field(default_factory=list)
    after_operand: bool = False
    after_dot: bool = False


class _Reader:
    """One method for each kind of token; they take the token and its offset."""

    def __init__(self, text: str) -> None:
        self.respellings: list[tuple[int, str]] = []
        self._text = text
        self._level = _Level()
        self._levels = [self._level]
        self._in_case = False
        self._deep_in_case: int | None = None

    def blank(self, token: str, offset: int) -> None:
        pass

    def newline(self, token: str, offset: int) -> None:
        if len(self._levels) == 1:
            self.end_of_expression()
            self._in_case, self._deep_in_case = False, None

    def case(self, token: str, offset: int) -> None:
        self._in_case = len(self._levels) == 1

    def literal(self, token: str, offset: int) -> None:
        self._level.literals += 1
        self._operand()

    def formatted(self, token: str, offset: int) -> None:
        if _deepest(token) > DEEPEST_BRACKETS:
            self._refuse(offset, f"brackets are nested more than {DEEPEST_BRACKETS} deep in a string")
        self._level.is_literal = False
        self._operand()

    def name(self, token: str, offset: int) -> None:
        self._level.is_literal = False
        if token in _UNARY:
            self._unary(offset)
        elif token in _NESTING:
            self._level.nesting += 1
            self._level.after_operand = False
            self._limit(self._level.nesting, DEEPEST_NESTING, offset, "lambdas and conditional expressions nested")
        elif iskeyword(token):
            self._level.after_operand = False
        else:
            self._operand()

    def dot(self, token: str, offset: int) -> None:
        self._level.is_literal = False
        self._level.after_dot = True
        self._trail(offset)

    def opening(self, token: str, offset: int) -> None:
        is_trail = self._level.after_operand
        if is_trail:
            self._trail(offset)
        else:
            self._operand()
        self._level = _Level(offset, is_trail)
        self._levels.append(self._level)
        if len(self._levels) > DEEPEST_BRACKETS + 1:
            self._refuse(offset, f"brackets are nested more than {DEEPEST_BRACKETS} deep, which Python refuses too")
        if self._in_case and len(self._levels) > DEEPEST_PATTERN + 1:
            self._deep_in_case = offset

    def closing(self, token: str, offset: int) -> None:
        self.end_of_expression()
        if len(self._levels) == 1:
            return
        inner = self._levels.pop()
        outer = self._level = self._levels[-1]
        outer.literals += inner.literals
        outer.is_literal &= inner.is_literal and not inner.is_trail
        if inner.is_literal and inner.literals > LONGEST_TABLE and not inner.is_trail and not self._in_case:
            self._respell_table(inner.opening, offset)

    def colon(self, token: str, offset: int) -> None:
        self._level.after_operand = False
        if len(self._levels) == 1 and self._deep_in_case is not None:
            self._refuse(self._deep_in_case, f"a pattern is nested more than {DEEPEST_PATTERN} deep")

    def separator(self, token: str, offset: int) -> None:
        self._level.is_literal &= token == ","
        self.end_of_expression()

    def operator(self, token: str, offset: int) -> None:
        if not self._level.after_operand:
            self._level.is_literal &= token in "+-"
            self._unary(offset)
            return
        self._level.is_literal = self._level.after_operand = False
        if not self._in_case:
            self._level.operators.append((offset, "<" if len(token) == 1 else "<="))

    def other(self, token: str, offset: int) -> None:
        self._level.is_literal = self._level.after_operand = False

    def end_of_expression(self) -> None:
        level = self._level
        if len(level.operators) > LONGEST_SUM:
            self.respellings += level.operators
        if level.operators:
            level.operators = []
        level.trail = level.nesting = level.unary = 0
        level.after_operand = level.after_dot = False

    def _operand(self) -> None:
        level = self._level
        if not level.after_dot:
            level.trail = 0
        level.after_dot = False
        level.after_operand = True
        level.unary = 0

    def _unary(self, offset: int) -> None:
        self._level.unary += 1
        self._level.after_operand = False
        self._limit(self._level.unary, DEEPEST_NESTING, offset, "unary operators in a row")

    def _trail(self, offset: int) -> None:
        self._level.trail += 1
        self._limit(self._level.trail, LONGEST_TRAIL, offset, "attributes, calls and subscripts in a row")

    def _limit(self, count: int, limit: int, offset: int, what: str) -> None:
        if count > limit:
            self._refuse(offset, f"more than {limit} {what}")

    def _respell_table(self, opening: int, closing: int) -> None:
        blank = re.sub(r"[^\r\n]", " ", self._text[opening + 1 : closing])
        first, last = blank.find("   "), blank.rfind("   ")
        if last < first + 3:  # no room for quotes; such a table only takes longer
            return
        while self.respellings and self.respellings[-1][0] > opening:
            self.respellings.pop()  # a table within this one
        quoted = f'{blank[:first]}"""{blank[first + 3 : last]}"""{blank[last + 3 :]}'
        self.respellings.append((opening, f"({quoted})"))

    def _refuse(self, offset: int, reason: str) -> NoReturn:
        raise NotParsed(*line_and_column(self._text, offset), reason)


def _deepest(token: str) -> int:
    depth = most = 0
    for bracket in re.findall(r"[()\[\]{}]", token):
        depth += 1 if bracket in "([{" else -1
        most = max(most, depth)
    return most
