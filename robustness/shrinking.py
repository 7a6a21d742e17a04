"""Makes a program smaller that shows a problem, as long as it shows it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from robustness.originals import Files
from robustness.syntax import blocks
from robustness.trying import Problem, try_files

_MOST_TRIALS = 400


def shrink(files: Files, problem: Problem) -> Files:
    """Give the smallest program found that shows a problem of this kind at the same place."""
    trials = 0

    def shows(smaller: Files) -> bool:
        nonlocal trials
        trials += 1
        problems = try_files("smaller", smaller).problems if trials <= _MOST_TRIALS else ()
        return any((each.kind, each.where) == (problem.kind, problem.where) for each in problems)

    return _smallest(files, shows)


def _smallest(files: Files, shows: Callable[[Files], bool]) -> Files:
    is_smaller = True
    while is_smaller:
        is_smaller = False
        for smaller in _smaller(files):
            if shows(smaller):
                files, is_smaller = smaller, True
                break
    return files


def _smaller(files: Files) -> Iterator[Files]:
    """Go through programs without a file, then without statements, then without lines of what is no Python."""
    for path in files:
        if len(files) > 1:
            yield {other: data for other, data in files.items() if other != path}
    for path, data in files.items():
        if path.endswith(".py"):
            yield from ({**files, path: text} for text in _texts(data))


def _texts(data: bytes) -> Iterator[bytes]:
    try:
        ast.parse(data)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        yield from _without_lines(data)
        return
    count = len(blocks(ast.parse(data)))
    for place in range(count):
        length = len(blocks(ast.parse(data))[place])
        for size in sorted({length, length // 2, 1} - {0}, reverse=True):
            for start in range(0, length, size):
                tree = ast.parse(data)
                block = blocks(tree)[place]
                if [type(each) for each in block[start : start + size]] == [ast.Pass]:
                    continue
                block[start : start + size] = []
                block[:] = block or [ast.Pass()]
                yield ast.unparse(ast.fix_missing_locations(tree)).encode("utf-8", "surrogatepass")


def _without_lines(data: bytes) -> Iterator[bytes]:
    lines = data.splitlines(keepends=True)
    for size in (len(lines) // 2, len(lines) // 8, 1):
        for start in range(0, len(lines), size) if size else ():
            yield b"".join([*lines[:start], *lines[start + size :]])
