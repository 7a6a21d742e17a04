"""What libcst's parser cannot take, and a quick look whether a text may hold it.

The parser recurses on the C stack, which ends the process when it overflows; its time is quadratic in the length
of a sum or of a chain of calls, and exponential in the depth of a pattern. Python itself refuses most such texts.
"""

from __future__ import annotations

DEEPEST_BRACKETS = 200
"""Python's own limit."""

DEEPEST_PATTERN = 8
"""Brackets within a pattern of ``case``. Each further level takes three times as long."""

DEEPEST_NESTING = 1500
"""Unary operators, or lambdas and conditional expressions, one within the other."""

LONGEST_SUM = 500
"""Binary operators in one expression; more of them are respelled, see ``respelling``."""

LONGEST_TABLE = 1000
"""Literals in one display; a table of more is respelled as well."""

LONGEST_TRAIL = 1500
"""Attributes, calls and subscripts in a row. A thousand calls take two seconds."""

_BIG_TEXT = 200_000
"""Characters above which a text is more likely a table than code."""

_LONG_LINE = 2 * LONGEST_SUM
"""Characters that an over-long expression needs at least, if it stands on one line."""

_MANY_BROKEN_LINES = 400
"""Lines that break off at an operator or begin with one, if it does not."""

_OPERATORS = b"-+*/%&|^\\"
_OPERATORS_ALIKE = bytes.maketrans(_OPERATORS, b"+" * len(_OPERATORS))
_BRACKETS = b"([{)]}"
_BRACKETS_ALIKE = bytes.maketrans(_BRACKETS, b"((()))")
_NOT_BRACKETS = bytes(set(range(256)) - set(_BRACKETS))


def is_suspicious(text: str) -> bool:
    """Say whether the text may pass one of the limits.

    Quick, and right unless a hostile text hides its brackets behind those in its strings.
    """
    if len(text) > _BIG_TEXT:
        return True
    data = text.encode("utf-8", "surrogatepass")
    if max(map(len, data.split(b"\n"))) > _LONG_LINE:
        return True
    lines = data.translate(_OPERATORS_ALIKE, b" \t\r")
    if lines.count(b"+\n") + lines.count(b"\n+") + lines.count(b"\n.") > _MANY_BROKEN_LINES:
        return True
    brackets = data.translate(_BRACKETS_ALIKE, _NOT_BRACKETS)
    for _ in range(DEEPEST_PATTERN):  # each round takes the innermost pairs away
        brackets = brackets.replace(b"()", b"")
    return b"()" in brackets or len(brackets) > DEEPEST_BRACKETS
