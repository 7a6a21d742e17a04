"""Reads a suspicious text token by token: refuses what is too deep, and respells sums that are too long."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.limits import (
    DEEPEST_BRACKETS,
    DEEPEST_PATTERN,
    DEEPEST_PREFIXES,
    LONGEST_SUM,
    LONGEST_TRAIL,
)
from zmqforklint.lowering.text import line_and_column

_TOKEN = re.compile(
    r"""
      (?P<case> ^[ \t]*case\b )
    | (?P<string> (?:[bBrRuUfFtT]{1,2})? (?: \"{3}(?:[^\\]|\\.)*?\"{3} | '{3}(?:[^\\]|\\.)*?'{3}
                                        | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' ) )
    | (?P<blank> [ \t\f]+ | \\(?:\r\n?|\n) | \#[^\r\n]* )
    | (?P<newline> \r\n? | \n )
    | (?P<name> [^\W\d]\w* )
    | (?P<number> \.?\d (?: [eE][+-]? | [\w.] )* )
    | (?P<opening> [(\[{] )
    | (?P<closing> [)\]}] )
    | (?P<colon> :(?!=) )
    | (?P<separator> , | ; | := | -> | (?:\*\*|//|>>|<<|[-+*/%@&|^])?=(?!=) )
    | (?P<operator> \*\* | // | >> | << | [-+*/%@&|^] )
    | (?P<unary> ~ )
    | (?P<dot> \.(?!\.) )
    | (?P<comparison> [<>=!]=? | \.+ | . )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_PREFIXES = frozenset({"await", "else", "lambda", "not"})
_OTHER_KEYWORDS = frozenset(
    ["and", "as", "assert", "async", "case", "class", "def", "del", "elif", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "nonlocal", "or", "raise", "return", "try", "while", "with", "yield"]
)


def respelled(text: str) -> str:
    """Give a text that the parser takes: the same but for the operators of over-long sums.

    Each operator of such a sum becomes a comparison of the same length, which the parser reads in linear time;
    lowering knows a chain of so many comparisons for what it is. Raises NotParsed for all else that is too long
    or too deep.
    """
    reader = _Reader(text)
    for match in _TOKEN.finditer(text):
        assert match.lastgroup
        getattr(reader, match.lastgroup)(match[0], match.start())
    reader.end_of_expression()
    pieces: list[str] = []
    done = 0
    for offset, operator in sorted(reader.to_respell):
        pieces += text[done:offset], "<" if len(operator) == 1 else "<="
        done = offset + len(operator)
    return "".join([*pieces, text[done:]])


@dataclass(slots=True)
class _Level:
    """What has been read of one expression, within one pair of brackets."""

    trail: int = 0
    prefixes: int = 0
    operators: list[tuple[int, str]] = field(default_factory=list)
    after_operand: bool = False
    after_dot: bool = False


class _Reader:
    """One method for each kind of token; they take the token and its offset."""

    def __init__(self, text: str) -> None:
        self.to_respell: list[tuple[int, str]] = []
        self._text = text
        self._levels = [_Level()]
        self._level = self._levels[0]
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

    def name(self, token: str, offset: int) -> None:
        if token in _PREFIXES:
            self._prefix(offset)
        elif token in _OTHER_KEYWORDS:
            self._level.after_operand = False
        else:
            self.number(token, offset)

    def number(self, token: str, offset: int) -> None:
        level = self._level
        if not level.after_dot:
            level.trail = 0
        level.after_dot = False
        level.after_operand = True

    def string(self, token: str, offset: int) -> None:
        if len(token) > DEEPEST_BRACKETS and _deepest(token) > DEEPEST_BRACKETS:  # an f-string may be code
            self._refuse(offset, f"brackets are nested more than {DEEPEST_BRACKETS} deep in a string")
        self.number(token, offset)

    def dot(self, token: str, offset: int) -> None:
        self._level.after_dot = True
        self._trail(offset)

    def opening(self, token: str, offset: int) -> None:
        if self._level.after_operand:
            self._trail(offset)
        else:
            self._level.trail = 0
        self._level.after_operand = True  # once it is closed
        self._level = _Level()
        self._levels.append(self._level)
        if len(self._levels) > DEEPEST_BRACKETS + 1:
            self._refuse(offset, f"brackets are nested more than {DEEPEST_BRACKETS} deep, which Python refuses too")
        if self._in_case and len(self._levels) > DEEPEST_PATTERN + 1:
            self._deep_in_case = offset

    def closing(self, token: str, offset: int) -> None:
        self.end_of_expression()
        if len(self._levels) > 1:
            self._levels.pop()
            self._level = self._levels[-1]

    def colon(self, token: str, offset: int) -> None:
        self._level.after_operand = False
        if len(self._levels) == 1 and self._deep_in_case is not None:
            self._refuse(self._deep_in_case, f"a pattern is nested more than {DEEPEST_PATTERN} deep")

    def separator(self, token: str, offset: int) -> None:
        self.end_of_expression()

    def operator(self, token: str, offset: int) -> None:
        if not self._level.after_operand:
            self._prefix(offset)
        elif not self._in_case:
            self._level.operators.append((offset, token))
        self._level.after_operand = False

    def unary(self, token: str, offset: int) -> None:
        self._prefix(offset)

    def comparison(self, token: str, offset: int) -> None:
        self._level.after_operand = False

    def end_of_expression(self) -> None:
        level = self._level
        if len(level.operators) > LONGEST_SUM:
            self.to_respell += level.operators
        level.trail = level.prefixes = 0
        level.after_operand = level.after_dot = False
        if level.operators:
            level.operators = []

    def _prefix(self, offset: int) -> None:
        self._level.prefixes += 1
        self._level.after_operand = False
        if self._level.prefixes > DEEPEST_PREFIXES:
            self._refuse(offset, f"an expression nests more than {DEEPEST_PREFIXES} operators")

    def _trail(self, offset: int) -> None:
        self._level.trail += 1
        if self._level.trail > LONGEST_TRAIL:
            self._refuse(offset, f"more than {LONGEST_TRAIL} attributes, calls and subscripts in a row")

    def _refuse(self, offset: int, reason: str) -> NoReturn:
        raise NotParsed(*line_and_column(self._text, offset), reason)


def _deepest(token: str) -> int:
    depth = most = 0
    for bracket in re.findall(r"[()\[\]{}]", token):
        depth += 1 if bracket in "([{" else -1
        most = max(most, depth)
    return most
