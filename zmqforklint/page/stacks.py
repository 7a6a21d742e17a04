"""Where in the program: calls with their source lines."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.page.markup import Markup, element
from zmqforklint.page.subject import Source
from zmqforklint.report.text import TAB
from zmqforklint.sources import shown
from zmqforklint.witness import Frame, Stack

_AROUND = 2
"""Lines shown before and after the innermost call."""
_MOST_CALLS = 12
_MOST_LINES = 6  # of one call
_MOST_CHARACTERS = 400


def render_stack(stack: Stack, source: Source) -> Markup:
    """Show the calls, innermost first, each with its line; the innermost among its neighbours."""
    if not stack:
        return element("p", None, "No call of the program: libraries alone were running.")
    calls = [
        element("li", None, _heading(frame), _code(frame, source, 0 if number else _AROUND))
        for number, frame in enumerate(stack[:_MOST_CALLS])
    ]
    left = len(stack) - _MOST_CALLS
    rest = element("p", None, f"{left} further calls are not shown.") if left > 0 else Markup()
    return Markup(element("ol", {"class": "stack"}, *calls) + rest)


def _heading(frame: Frame) -> Markup:
    function = "the module's body" if frame.is_module_body else f"{frame.function}()"
    place = element("b", {"class": "path"}, f"{shown(frame.path)}:{frame.line}")
    return element("p", {"class": "call"}, place, " in ", element("bdi", None, function))


def _code(frame: Frame, source: Source, around: int) -> Markup:
    lines = source(frame.path)
    last = min(frame.end_line or frame.line, frame.line + _MOST_LINES - 1)
    if not 0 < frame.line <= len(lines):
        return element("p", {"class": "missing"}, "The source line cannot be read.")
    numbers = range(max(frame.line - around, 1), min(last + around, len(lines)) + 1)
    shown_lines = [lines[number - 1] for number in numbers]
    indent = min((len(line) - len(line.lstrip(" ")) for line in shown_lines if line.strip()), default=0)
    code = [_line(number, lines[number - 1], indent, frame, number <= last) for number in numbers]
    left = (frame.end_line or frame.line) - last
    rest = element("p", {"class": "missing"}, f"The call goes on for {left} more lines.") if left > 0 else Markup()
    return Markup(element("pre", None, *code) + rest)


def _line(number: int, text: str, indent: int, frame: Frame, may_be_it: bool) -> Markup:
    is_it = may_be_it and number >= frame.line
    gutter = element("span", {"class": "number"}, f"{number:>4}")
    code = (
        element("code", None, *_marked(number, text, indent, frame))
        if is_it
        else element("code", None, _short(text[indent:]))
    )
    return element("span", {"class": "line it" if is_it else "line"}, gutter, code)


def _marked(number: int, text: str, indent: int, frame: Frame) -> Iterator[str]:
    """Mark the columns of the call within the line."""
    if frame.column is None or frame.end_column is None or len(text) > _MOST_CHARACTERS:
        yield _short(text[indent:])
        return
    begin = _characters(text, frame.column) if number == frame.line else len(text) - len(text.lstrip())
    end = _characters(text, frame.end_column) if number == (frame.end_line or frame.line) else len(text.rstrip())
    end = max(begin, end)
    yield _untabbed(text[indent:begin])
    yield element("mark", None, _untabbed(text[begin:end]))
    yield _untabbed(text[end:])


def _short(text: str) -> str:
    left = len(text) - _MOST_CHARACTERS
    return _untabbed(text) if left <= 0 else f"{_untabbed(text[:_MOST_CHARACTERS])} … {left} more characters"


def _untabbed(text: str) -> str:
    return text.replace("\t", TAB)


def _characters(text: str, offset: int) -> int:
    """How many code points stand before a byte offset of the line's UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))
