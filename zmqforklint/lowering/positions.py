"""Where the nodes of a tree stand in the text.

libcst's tree holds no positions; running its code generation gives them. ``PositionProvider`` does that at the
price of two parses, so this module runs it once, with a state of its own that writes the text into a buffer and
notes the buffer's length where a node begins and ends. That state speaks a protocol which libcst keeps private:
no other module knows of it, and where it has changed the slow provider takes over.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from functools import partial
from typing import Any

import libcst as cst

from zmqforklint.form.spans import COLUMN, END_LINE, LARGEST, LINE, Span, span_of
from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.text import line_starts

Spans = dict[int, Span]
"""The span of each node by its ``id``; of a compound statement, its header's, from the keyword to the colon."""

_HEADED_BY_BODY = (
    cst.FunctionDef,
    cst.ClassDef,
    cst.If,
    cst.While,
    cst.For,
    cst.With,
    cst.Try,
    cst.TryStar,
    cst.ExceptHandler,
    cst.ExceptStarHandler,
    cst.MatchCase,
)
_AFTER_COLON: dict[type[cst.CSTNode], str] = {
    **dict.fromkeys(_HEADED_BY_BODY, "body"),
    cst.Match: "whitespace_after_colon",
}
"""The field of a compound statement that begins right after the colon of its header."""

_MARKS = frozenset({cst.IndentedBlock, cst.SimpleStatementSuite, cst.TrailingWhitespace})
"""What can stand in such a field."""

_WANTED = frozenset(
    node
    for node in vars(cst).values()
    if isinstance(node, type)
    and issubclass(
        node,
        (
            cst.Arg,
            cst.BaseCompoundStatement,
            cst.BaseExpression,
            cst.BaseSmallStatement,
            cst.ExceptHandler,
            cst.ExceptStarHandler,
            cst.MatchCase,
            cst.Param,
            cst.StarredElement,
            cst.SubscriptElement,
            cst.WithItem,
        ),
    )
)


def spans(module: cst.Module, text: str) -> Spans:
    """Give the spans of the expressions, statements, arguments, parameters and the like of ``module``.

    ``text`` is what the module was parsed from. Lines and columns count from 1, in code points.
    """
    try:
        return spans_by_recording(module, text)
    except (AttributeError, TypeError):  # a libcst whose private protocol differs
        return spans_by_provider(module)


def spans_by_recording(module: cst.Module, text: str) -> Spans:
    """Do it the quick way; raises AttributeError or TypeError where libcst's private protocol has changed."""
    recorder: Any = _Recorder(module.default_newline, module.default_indent)
    for part in (*module.header, *module.body):
        part._codegen(recorder)
    recorder.end_headers_at_colons()
    if not module.has_trailing_newline:
        text += module.default_newline
    return _from_offsets(recorder.starts, recorder.ends, recorder.written(), text)


def spans_by_provider(module: cst.Module) -> Spans:
    """Do it with libcst's public providers: slowly, and a little off where libcst forgets a form feed."""
    from libcst.metadata import MetadataWrapper, PositionProvider, WhitespaceInclusivePositionProvider

    wrapper = MetadataWrapper(module, unsafe_skip_copy=True)
    marks = wrapper.resolve(WhitespaceInclusivePositionProvider)
    found: Spans = {}
    for node, place in wrapper.resolve(PositionProvider).items():
        field = _AFTER_COLON.get(node.__class__)
        start, end = place.start, marks[getattr(node, field)].start if field else place.end
        found[id(node)] = span_of(start.line, start.column + 1, end.line, end.column + 1)
    return found


class _Recorder:
    """Stands in for libcst's ``CodegenState``. Offsets are those in the text that it writes."""

    __slots__ = (
        "_compounds",
        "_marks",
        "_open",
        "_tell",
        "add_indent_tokens",
        "add_token",
        "after_codegen",
        "decrease_indent",
        "default_indent",
        "default_newline",
        "ends",
        "increase_indent",
        "starts",
        "written",
    )

    def __init__(self, default_newline: str, default_indent: str) -> None:
        buffer = io.StringIO(newline="")
        indents: list[str] = []
        self.default_newline = default_newline
        self.default_indent = default_indent
        # Bound methods written in C, because libcst calls them several times for each node.
        self.add_token = buffer.write
        self.add_indent_tokens = partial(buffer.writelines, indents)
        self.increase_indent = indents.append
        self.decrease_indent = indents.pop
        self.after_codegen = id  # nothing to do
        self.written = buffer.getvalue
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        self._tell = buffer.tell
        self._open: list[int] = []
        self._marks: dict[int, int] = {}
        self._compounds: list[cst.CSTNode] = []

    def before_codegen(self, node: cst.CSTNode) -> None:
        if node.__class__ in _MARKS:
            self._marks[id(node)] = self._tell()

    def record_syntactic_position(
        self, node: cst.CSTNode, *, start_node: object = None, end_node: object = None
    ) -> Any:
        if node.__class__ not in _WANTED:
            return _IGNORE
        key = id(node)
        self.starts[key] = self._tell()
        self._open.append(key)
        if end_node is not None:
            self._compounds.append(node)
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(self, *exception: object) -> None:
        self.ends[self._open.pop()] = self._tell()

    def end_headers_at_colons(self) -> None:
        for node in self._compounds:
            field = _AFTER_COLON.get(node.__class__)
            if field:
                self.ends[id(node)] = self._marks[id(getattr(node, field))]


class _Ignore:
    """The context of a node that nobody asks for."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

    def __exit__(self, *exception: object) -> None:
        pass


_IGNORE = _Ignore()


def _from_offsets(starts: dict[int, int], ends: dict[int, int], written: str, text: str) -> Spans:
    if not text.startswith(written):
        place = _places(written, text)
        starts = {key: place[offset] for key, offset in starts.items()}
        ends = {key: place[offset] for key, offset in ends.items()}
    lines = [*line_starts(text), len(text) + 1]
    found: Spans = {}
    is_small = len(text) <= LARGEST
    packed = [line << LINE | line << END_LINE for line in range(len(lines))]
    for key, start in starts.items():
        end = ends[key]
        line = bisect_right(lines, start)
        before = lines[line - 1] - 1
        if end < lines[line] and is_small:  # what `span_of` does, a million times
            found[key] = packed[line] + (start - before << COLUMN) + end - before
        else:
            end_line = bisect_right(lines, end)
            found[key] = span_of(line, start - before, end_line, end - lines[end_line - 1] + 1)
    return found


def _places(written: str, text: str) -> list[int]:
    """Give the offset in ``text`` of each character of ``written``.

    The two differ in blanks: libcst forgets form feeds and continued empty lines before a statement, and gives all
    statements of a block the indentation of the first.
    """
    places: list[int] = []
    offset = 0
    for character in written:
        if character not in " \t\f":
            offset = text.find(character, offset)
            if offset < 0:
                raise NotParsed(1, 1, "the parser does not give back the text that it was given")
        places.append(offset)
        offset += text.startswith(character, offset)
    return [*places, offset]
