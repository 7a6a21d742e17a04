"""The values of string literals, without the interpreter's own parser and its warnings."""

from __future__ import annotations

import re
import unicodedata

LONGEST_STRING = 200
"""The length, in characters or bytes, up to which a string's value is kept."""

_ESCAPE = re.compile(
    r"\\(\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]+\}|[\\'\"abfnrtv])",
)
_BYTES_ESCAPE = re.compile(r"\\(\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|[\\'\"abfnrtv])")
_SIMPLE = {"\n": "", "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def string_value(literal: str) -> str | bytes:
    """Give the value of one string or bytes literal, from its prefix to its closing quote."""
    start = min(at for at in (literal.find("'"), literal.find('"')) if at >= 0)
    prefix = literal[:start].lower()
    quotes = 3 if literal[start : start + 3] in ("'''", '"""') and len(literal) >= start + 6 else 1
    return text_value(literal[start + quotes : -quotes], prefix)


def text_value(body: str, prefix: str) -> str | bytes:
    """Give the value of what stands between the quotes of a literal with that prefix, in lower case."""
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    is_bytes = "b" in prefix
    if "\\" in body and "r" not in prefix:
        body = (_BYTES_ESCAPE if is_bytes else _ESCAPE).sub(_unescaped, body)
    return body.encode("latin-1", "replace") if is_bytes else body


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    try:
        if code[0] in "xuU":
            return chr(int(code[1:], 16))
        if code[0] in "01234567":
            return chr(int(code, 8))
        if code[0] == "N":
            return unicodedata.lookup(code[2:-1])
    except (KeyError, OverflowError, ValueError):
        return match[0]
    return _SIMPLE.get(code, code)
