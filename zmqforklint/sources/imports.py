"""The imports of a file, read off its bytes without a parser.

It sees too many (in docstrings) and never too few, whatever the file's grammar: what it misses would be sliced away.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_GAP = rb"(?:[ \t\f]|\\\r?\n|\\\r)"
_FROM = re.compile(rb"(?:[ \t\f.\w\x80-\xff]|\\\r?\n|\\\r)*+")
_OPENING = re.compile(_GAP + rb"*+\(")
_PARENTHESISED = re.compile(rb"((?:[^)#]++|#[^\r\n]*+)*+)\)")
_LINE = re.compile(rb"(?:[^\r\n\\#;]++|\\\r?\n|\\\r)*+")
_NOISE = re.compile(rb"#[^\r\n]*|\\\r?\n|\\\r|[\r\n\f\t]")
_AS = re.compile(rb"[ ]as[ ]")
_DYNAMIC = re.compile(rb"""(?:import_module|__import__)\s*\(\s*[rRuU]?["']([.\w]+)["']\s*[,)]""")
_LOADERS = (b"import_module", b"__import__", b"dictConfig", b"fileConfig", b"iter_modules", b"walk_packages")
_LOADING = re.compile(rb"\b(?:import_module|__import__|dictConfig|fileConfig|iter_modules|walk_packages)\s*\(")
_LOCATING = re.compile(rb"\b(?:spec_from_file_location|SourceFileLoader)\s*\(")
_DOTTED = re.compile(rb"""["']([A-Za-z_]\w*+(?:(?:\.[A-Za-z_]\w*+)++(?=[:"'])|(?=:[A-Za-z_][\w.]*+["'])))""")
"""A string that may name a module, or what stands in one: configurations load ``"package.module.Class"`` by name.

A name without dots is one where an attribute follows it: ``"module:function"``.
"""
_WORD = re.compile(rb"""["']([A-Za-z_]\w*+)["']""")
COMPUTED = "*"
"""Stands for the modules that a file loads by names that it computes."""
LOCATED = "/"
"""Stands for the modules that a file loads by where they lie."""
SCRIPT = "#"
"""Stands for a main guard: what a file does where it is run by itself."""
_GUARD = re.compile(rb"""(?m)^if\s+__name__\s*==\s*["']__main__["']""")

_FARTHEST = 2_000
"""How many bytes before ``import`` the ``from`` of the same statement may stand."""


@dataclass(frozen=True, slots=True)
class Imported:
    """``import module``, or ``from module import name``; a relative module has its leading dots."""

    module: str
    name: str | None = None


def imports_in(data: bytes) -> list[Imported]:
    """Give every import statement's targets, and the literal ones of ``import_module`` and ``__import__``."""
    data = data.removeprefix(codecs.BOM_UTF8)
    found = dict.fromkeys(_statements(data))
    if any(word in data for word in _LOADERS):
        literal = _DYNAMIC.findall(data)
        found.update(dict.fromkeys(Imported(match.decode()) for match in literal))
        if len(_LOADING.findall(data)) > len(literal):
            found[Imported(COMPUTED)] = None
    if _LOCATING.search(data):
        found[Imported(LOCATED)] = None
    return list(found)


def is_script(data: bytes) -> bool:
    """Say whether a file holds a main guard."""
    return b"__main__" in data and _GUARD.search(data) is not None


def named_in(data: bytes) -> list[str]:
    """Give the dotted names in strings, which may name a module or what stands in one, sorted."""
    return sorted({match.decode("utf-8", "replace") for match in _DOTTED.findall(data)})


def words_in(data: bytes) -> list[str]:
    """Give the strings that are names without dots, sorted: lists of modules hold such."""
    return sorted({match.decode("utf-8", "replace") for match in _WORD.findall(data)})


def _statements(data: bytes) -> Iterator[Imported]:
    # Prose may look like a statement that goes on and on: after a few times the file's length of that, what was once
    # looked at is not looked at again, or hostile files would take hours.
    budget = 4 * len(data)
    start = data.find(b"import")
    while start >= 0:
        end = start + len(b"import")
        if _is_word(data, start, end):
            targets, after = _targets(data, end, may_be_parenthesised=budget > 0)
            budget -= after - end
            module = _from(data, start)
            for name in _names(targets):
                yield Imported(name) if module is None else Imported(module, name)
            end = end if budget > 0 else max(end, after)
        start = data.find(b"import", end)


def _targets(data: bytes, start: int, may_be_parenthesised: bool) -> tuple[bytes, int]:
    """Give what stands after ``import``, and the end of what had to be looked at."""
    opening = _OPENING.match(data, start) if may_be_parenthesised else None
    if opening and (inner := _PARENTHESISED.match(data, opening.end())):
        return inner[1], inner.end()
    line = _LINE.match(data, start)
    assert line is not None, "the pattern matches an empty line too"
    return line[0], len(data) if opening else line.end()


def _from(data: bytes, end: int) -> str | None:
    """Give the module of a ``from`` clause that stands before ``end``."""
    lowest = max(0, end - _FARTHEST)
    start = data.rfind(b"from", lowest, end)
    while start >= 0:
        after = start + len(b"from")
        if _is_word(data, start, after):
            return _text(data[after:end]) if _FROM.fullmatch(data, after, end) else None
        start = data.rfind(b"from", lowest, start)
    return None


def _names(part: bytes) -> Iterator[str]:
    for item in _NOISE.sub(b" ", part).split(b","):
        if name := _text(_AS.split(item)[0]):
            yield name


def _text(name: bytes) -> str:
    """Give a dotted name without the gaps that may stand around its dots."""
    return b"".join(_NOISE.sub(b" ", name).split()).decode("utf-8", "replace")


def _is_word(data: bytes, start: int, end: int) -> bool:
    return not _is_letter(data[start - 1 : start]) and not _is_letter(data[end : end + 1])


def _is_letter(byte: bytes) -> bool:
    return byte.isalnum() or byte == b"_" or byte >= b"\x80"


def relative_level(imports: Iterable[Imported]) -> int:
    """Give how many packages the relative imports of a file need around it."""
    return max((len(each.module) - len(each.module.lstrip(".")) for each in imports), default=0)
