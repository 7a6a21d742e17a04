"""The ``noqa`` comments of a file, read by flake8's rules.

Every front end judges suppressions here, so that they agree. flake8 looks for the first ``# noqa`` on the physical
line of a finding; the line is widened only over what a newline does not end: strings of several lines, and
backslashes. Inside brackets every line stands alone.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_CODES = r"(?P<codes>[a-z]+[0-9]+(?:[,\s]*[a-z]+[0-9]+)*)"
_ON_LINE = re.compile(rf"# noqa(?::\s?{_CODES})?", re.IGNORECASE)
_IN_FILE = re.compile(rf"\s*# flake8[:=]\s*noqa(?::\s?{_CODES})?", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,\s]+")
_OPEN_ENDED = frozenset({tokenize.ENDMARKER, tokenize.DEDENT})


@dataclass(frozen=True, slots=True)
class Suppression:
    """One ``noqa``: where it stands, and what it names. Without codes it is blanket, and silences everything.

    ``in_comment`` is false where the words stand in a string: they silence all the same, as in flake8.
    """

    line: int
    column: int
    end_column: int
    codes: tuple[str, ...]
    in_comment: bool

    @property
    def is_blanket(self) -> bool:
        """Say whether it names no code."""
        return not self.codes

    def named(self, code: str) -> str | None:
        """Give the first of its codes that names ``code``, whole or by a prefix."""
        return next((each for each in self.codes if code.startswith(each)), None)


@dataclass(frozen=True, slots=True)
class FileSuppressions:
    """All of a file: ``by_line`` has the one that counts for each line, ``whole_file`` those that count for all."""

    by_line: dict[int, Suppression]
    whole_file: tuple[Suppression, ...]

    def every(self) -> Iterator[Suppression]:
        """Give each suppression once, in the order of the lines."""
        yield from sorted({*self.by_line.values(), *self.whole_file}, key=lambda each: (each.line, each.column))


def read_suppressions(lines: Sequence[str]) -> FileSuppressions:
    """Find the suppressions in a file's lines, which come without their ends."""
    if not any("noqa" in line.lower() for line in lines):
        return FileSuppressions({}, ())
    stretches, comments = _tokens(lines)
    by_line: dict[int, Suppression] = {}
    for first, last in stretches:
        if found := _first_on(lines, first, last, comments):
            by_line.update(dict.fromkeys(range(first, last + 1), found))
    whole_file = [
        _suppression(match, number, line.index("#"), comments)
        for number, line in enumerate(lines, 1)
        if (match := _IN_FILE.match(line))
    ]
    return FileSuppressions(by_line, tuple(whole_file))


def _first_on(lines: Sequence[str], first: int, last: int, comments: Mapping[int, int]) -> Suppression | None:
    for number in range(first, last + 1):
        if match := _ON_LINE.search(lines[number - 1]):
            return _suppression(match, number, match.start(), comments)
    return None


def _suppression(match: re.Match[str], line: int, start: int, comments: Mapping[int, int]) -> Suppression:
    named = match["codes"]
    return Suppression(
        line=line,
        column=start + 1,
        end_column=match.end() + 1,
        codes=tuple(_SEPARATOR.split(named)) if named else (),
        in_comment=line in comments and comments[line] <= start,
    )


def _tokens(lines: Sequence[str]) -> tuple[list[tuple[int, int]], dict[int, int]]:
    """Give the stretches of lines that count as one, and the column, from 0, of the comment of each line.

    What cannot be tokenised has stretches of one line and no comments.
    """
    stretches: list[tuple[int, int]] = []
    comments: dict[int, int] = {}
    first, last = len(lines) + 1, 0
    text = io.StringIO("\n".join(lines) + "\n", newline="\n")
    try:
        for token in tokenize.generate_tokens(text.readline):
            if token.type in _OPEN_ENDED:
                continue
            first, last = min(first, token.start[0]), max(last, token.end[0])
            if token.type == tokenize.COMMENT:
                comments[token.start[0]] = token.start[1]
            if token.type in (tokenize.NL, tokenize.NEWLINE):
                stretches.append((first, min(last, len(lines))))
                first, last = len(lines) + 1, 0
    except (tokenize.TokenError, SyntaxError, ValueError):
        return [(number, number) for number in range(1, len(lines) + 1)], {}
    return stretches, comments
