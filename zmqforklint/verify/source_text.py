"""What the source text says about a place that a run has shown."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from zmqforklint.sources import shown
from zmqforklint.vocabulary import Site
from zmqforklint.witness import Frame, Stack

_SCOPES = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)
_BLOCKS = (ast.With, ast.AsyncWith)
_LEAVING = ("__exit__", "__aexit__")
_BRANCHES = (ast.If, ast.While, ast.IfExp)


@dataclass(slots=True)
class _File:
    lines: list[str]
    tree: ast.Module | None


@dataclass(slots=True)
class SourceText:
    """The sources of a program, read once each. What cannot be read or parsed answers nothing."""

    _files: dict[str, _File] = field(default_factory=dict)

    def site(self, frame: Frame) -> Site:
        """Give the frame's place. Pythons before 3.11 tell the line alone; then the columns are those of the line."""
        text = self._line(frame.path, frame.line)
        end_line = frame.end_line or frame.line
        if frame.column is None or frame.end_column is None:
            indent = len(text) - len(text.lstrip())
            return Site(shown(frame.path), frame.line, indent + 1, frame.line, len(text) + 1)
        return Site(
            shown(frame.path),
            frame.line,
            _characters(text, frame.column) + 1,
            end_line,
            _characters(self._line(frame.path, end_line), frame.end_column) + 1,
        )

    def line(self, frame: Frame) -> str:
        """Give the frame's source line; empty when there is none."""
        return self._line(frame.path, frame.line)

    def statement_lines(self, frame: Frame) -> tuple[int, int]:
        """First and last line of the frame's call; of its whole statement when the run told the line alone."""
        if frame.end_line is not None:
            return frame.line, frame.end_line
        statements = [node for node in self._around(frame) if isinstance(node, ast.stmt)]
        simple = [node for node in statements if not hasattr(node, "body")]
        if simple:
            return simple[-1].lineno, simple[-1].end_lineno or frame.line
        return frame.line, frame.line

    def argument_sites(self, frame: Frame) -> list[Site]:
        """Where in its function the names are assigned that the frame's call mentions: arguments made before it."""
        nodes = list(self._around(frame))
        if not nodes:
            return []
        scope = next(node for node in reversed(nodes) if isinstance(node, _SCOPES))
        statement = next((node for node in reversed(nodes) if isinstance(node, ast.stmt)), scope)
        names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        return [
            Site(shown(frame.path), n.lineno, n.col_offset + 1, n.end_lineno or n.lineno, (n.end_col_offset or 0) + 1)
            for n in ast.walk(scope)
            if isinstance(n, ast.Assign) and any(isinstance(t, ast.Name) and t.id in names for t in n.targets)
        ]

    def is_under_main_guard(self, frame: Frame) -> bool:
        """Whether the frame stands in an ``if __name__ == "__main__"``."""
        return any(_is_main_guard(test) for test in self._tests_around(frame))

    def is_under_pid_guard(self, stack: Stack) -> bool:
        """Whether a test around a call of the stack, or before it in its function, decides by the process's own pid."""
        for frame in stack:
            functions = [n for n in self._around(frame) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
            branches = [n for n in ast.walk(functions[-1]) if isinstance(n, _BRANCHES)] if functions else []
            before = [each.test for each in branches if each.lineno <= frame.line]
            if any("getpid" in ast.unparse(test) for test in [*before, *self._tests_around(frame)]):
                return True
        return False

    def is_in_finally(self, stack: Stack, forks: Iterable[Stack]) -> bool:
        """Whether a call of the stack stands in the ``finally`` of a ``try`` in which one of the forks was made.

        A generator that waits in a ``try`` while somebody forks stands on no stack: there it is taken for granted.
        """
        ways_out = [node for frame in stack for node in self._around(frame) if _is_in_final(node, frame)]
        return any(isinstance(each, ast.Yield) for node in ways_out for each in ast.walk(node)) or any(
            node in ways_out and not _is_in_final(node, frame)
            for fork in forks
            for frame in fork
            for node in self._around(frame)
        )

    def is_leaving(self, stack: Stack, forks: Iterable[Stack]) -> bool:
        """Whether a call of the stack is the ``__exit__`` of a block that had been entered when a fork was made."""
        blocks = [self._block_left(outer) for inner, outer in pairwise(stack) if _short(inner) in _LEAVING]
        return any(
            node in blocks and _is_entered(node, frame)
            for fork in forks
            for frame in fork
            for node in self._around(frame)
            if isinstance(node, _BLOCKS)
        )

    def _block_left(self, frame: Frame) -> ast.With | ast.AsyncWith | None:
        """Give the ``with`` at whose head the frame is."""
        found = [node for node in self._around(frame) if isinstance(node, _BLOCKS)]
        return found[-1] if found and not any(_spans(each, frame) for each in found[-1].body) else None

    def is_in_manager(self, stack: Stack, forks: Iterable[Stack]) -> bool:
        """Whether a call of the stack stands in a generator that is a context manager: what it releases, it leaves.

        One that forks itself runs the child's whole work: there it is not known to leave.
        """
        forking = [node for fork in forks for frame in fork for node in self._around(frame)]
        return any(
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and any(ast.unparse(each).endswith("contextmanager") for each in node.decorator_list)
            and node not in forking
            for frame in stack
            for node in self._around(frame)
        )

    def is_del(self, frame: Frame) -> bool:
        """Whether the frame is at a ``del`` statement."""
        return any(isinstance(node, ast.Delete) for node in self._around(frame))

    def lines(self, path: str) -> list[str]:
        """Give the lines of a file; none when it cannot be read."""
        return self._file(path).lines

    def comments(self, path: str) -> Iterator[tuple[int, str]]:
        """Line and text of each comment of a file that Python can read."""
        text = "\n".join(self._file(path).lines)
        try:
            for token in tokenize.generate_tokens(io.StringIO(text).readline):
                if token.type == tokenize.COMMENT:
                    yield token.start[0], token.string
        except (tokenize.TokenError, SyntaxError):
            return

    def _tests_around(self, frame: Frame) -> Iterator[ast.expr]:
        for node in self._around(frame):
            if (
                isinstance(node, _BRANCHES)
                and isinstance(node.body, list)
                and any(_spans(statement, frame) for statement in node.body)
            ):
                yield node.test

    def _around(self, frame: Frame) -> Iterator[ast.AST]:
        """Give the nodes that hold the frame's place, outermost first."""
        tree = self._file(frame.path).tree
        inner: ast.AST | None = tree
        while inner is not None:
            yield inner
            inner = next((node for node in _parts(inner) if _spans(node, frame)), None)

    def _line(self, path: str, number: int) -> str:
        lines = self._file(path).lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _file(self, path: str) -> _File:
        if path not in self._files:
            self._files[path] = _read(path)
        return self._files[path]


def _read(path: str) -> _File:
    try:
        with tokenize.open(path) as file:
            text = file.read()
    except (OSError, SyntaxError, UnicodeDecodeError):
        return _File([], None)
    lines = text.split("\n")
    try:
        return _File(lines, ast.parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _File(lines, None)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if hasattr(child, "lineno"):
            yield child
        else:  # a comprehension, an argument list: without a place of its own
            yield from _parts(child)


def _spans(node: ast.AST, frame: Frame) -> bool:
    first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
    for decorator in getattr(node, "decorator_list", ()):
        first = min(first, decorator.lineno)
    if not first <= frame.line <= last:
        return False
    if frame.column is None:
        return True
    return (first, getattr(node, "col_offset", 0)) <= (frame.line, frame.column) and (
        frame.line,
        frame.column,
    ) < (last, getattr(node, "end_col_offset", 0))


def _is_main_guard(test: ast.expr) -> bool:
    return any(
        isinstance(node, ast.Compare)
        and isinstance(node.ops[0], ast.Eq)
        and {"'__main__'", "__name__"} == {ast.unparse(node.left), ast.unparse(node.comparators[0])}
        for node in ast.walk(test)
    )


def _characters(text: str, offset: int) -> int:
    """How many code points stand before a byte offset of the line's UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))


def _short(frame: Frame) -> str:
    return frame.function.rpartition(".")[2]


def _is_entered(node: ast.With | ast.AsyncWith, frame: Frame) -> bool:
    """Whether one manager at least had been entered: the frame is in the body, or at a manager that is not the first.

    Before Python 3.13 a call of ``__enter__`` is at the head: of several, it is taken for one that is not the first.
    """
    if any(_spans(each, frame) for each in node.body):
        return True
    return len(node.items) > 1 and not _spans(node.items[0].context_expr, frame)


def _is_in_final(node: ast.AST, frame: Frame) -> bool:
    return isinstance(node, ast.Try | ast.TryStar) and any(_spans(statement, frame) for statement in node.finalbody)
