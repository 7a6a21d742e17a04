"""What mutants are made from: whole programs, and the sources from which odd statements are taken."""

from __future__ import annotations

import ast
import sysconfig
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from random import Random

from fuzz.testing import program_of
from fuzz.writing import write

ROOT = Path(__file__).parents[1]
LIBRARY = Path(sysconfig.get_path("stdlib"))

_PROGRAM_FOLDERS = ("fixtures/*/*", "benchmarks/blind/*/*")
_FEWEST_BYTES, _MOST_BYTES = 1_000, 60_000
_MOST_NODES = 200
"""The size of the largest piece that is lent."""

_ODD = (
    *("_test_multiprocessing", "test_asyncgen", "test_builtin", "test_class", "test_concurrent_futures"),
    *("test_contextlib", "test_coroutines", "test_decorators", "test_except_star"),
    *("test_exceptions", "test_functools", "test_generators", "test_grammar", "test_iter", "test_keywordonlyarg"),
    *("test_listcomps", "test_named_expressions", "test_patma", "test_positional_only_arg"),
    *("test_raise", "test_scope", "test_super", "test_threading", "test_unpack_ex", "test_weakref"),
    *("test_with", "test_dataclasses/__init__", "test_asyncio/test_tasks"),
)
"""Tests of the language and of what matters here, which hold code that nobody writes otherwise."""

Files = Mapping[str, bytes]
"""The files of a program, by their paths, with ``/`` and relative to its folder."""


@dataclass(frozen=True, slots=True, eq=False)
class Original:
    """A program as it was written."""

    name: str
    files: Files


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a source lends; copied before it is put anywhere."""

    expressions: Sequence[ast.expr]
    statements: Sequence[ast.stmt]


@cache
def folders() -> Sequence[Path]:
    """Give the folders of the written programs."""
    found = (folder for pattern in _PROGRAM_FOLDERS for folder in ROOT.glob(pattern))
    return sorted(folder for folder in found if folder.is_dir() and any(folder.rglob("*.py")))


@lru_cache(maxsize=1000)
def written(folder: Path) -> Original:
    """Give the program in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    contents = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return Original(folder.relative_to(ROOT).as_posix(), contents)


def generated(seed: int) -> Original:
    """Give a random program of ``fuzz``."""
    files = write(program_of(seed)).files
    return Original(f"fuzz {seed}", {path: text.encode() for path, text in files.items()})


@cache
def library() -> Sequence[Path]:
    """Give the middling modules of the standard library, its tests among them if they are there."""
    files = [path for path in LIBRARY.rglob("*.py") if "site-packages" not in path.parts]
    return sorted(path for path in files if _FEWEST_BYTES < path.stat().st_size < _MOST_BYTES)


@cache
def _odd() -> Sequence[Path]:
    return [path for name in _ODD if (path := LIBRARY / "test" / f"{name}.py").is_file()]


def pieces(chance: Random) -> Pieces:
    """Give the pieces of a source that lends some."""
    is_odd = bool(_odd()) and chance.random() < 0.5
    return _pieces(chance.choice(_odd() if is_odd else library()))


@lru_cache(maxsize=200)
def _pieces(path: Path) -> Pieces:
    """Take a source apart; some tests are wrong on purpose and have no pieces."""
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return Pieces((), ())
    small = _small(tree)
    expressions = [node for node in small if isinstance(node, ast.expr)]
    return Pieces(
        [node for node in expressions if isinstance(getattr(node, "ctx", ast.Load()), ast.Load)],
        [node for node in small if isinstance(node, ast.stmt)],
    )


def _small(tree: ast.AST) -> list[ast.AST]:
    """Give the nodes below a tree that are not too large, in a fixed order."""
    found: list[ast.AST] = []

    def size(node: ast.AST) -> int:
        nodes = 1 + sum(map(size, ast.iter_child_nodes(node)))
        if nodes <= _MOST_NODES:
            found.append(node)
        return nodes

    size(tree)
    return found
