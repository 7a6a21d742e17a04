"""Mutants: programs changed at random, each by what its seed says."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from robustness import expressions, statements
from robustness.damage import DAMAGES
from robustness.originals import Files, Original, folders, generated, library, written
from robustness.salting import salted
from robustness.syntax import NothingToChangeError

CHANGES: Mapping[str, expressions.Change] = {**expressions.CHANGES, **statements.CHANGES}

_MOST_CHANGES = 10
_VERY_MANY = 60
"""How many changes one mutant in ten has at most."""

_MOST_TRIALS = 10
_MOST_BYTES = 300_000
"""The size of a file that is changed further."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed program: what was done to the original, in this order, and what it is now."""

    original: Original
    changes: tuple[str, ...]
    files: Files


def mutant_of(seed: int) -> Mutant:
    """Make the mutant of a seed: the same for the same Python, whose library lends pieces."""
    chance = Random(seed)
    original = _original(chance)
    files = dict(original.files)
    changes: list[str] = []
    damages = 0 if chance.random() < 0.75 else chance.randint(1, 2)
    most = _MOST_CHANGES if chance.random() < 0.9 else _VERY_MANY
    for _ in range(chance.randint(0 if damages else 1, most)):
        changes += _changed(files, chance)
    for _ in range(damages):
        changes += _damaged(files, chance)
    if chance.random() < 0.05:
        changes += _moved(files, chance)
    return Mutant(original, tuple(changes), files)


def _original(chance: Random) -> Original:
    kind = chance.random()
    if kind < 0.6:
        return written(chance.choice(folders()))
    if kind < 0.75:
        return generated(chance.randrange(100_000))
    while True:
        path = chance.choice(library())
        try:
            tree = ast.parse(path.read_bytes())
            salted(tree, chance)
            text = _text(tree)
        except (NothingToChangeError, SyntaxError, ValueError):
            continue
        return Original(f"library {path.stem}", {"main.py": text.encode("utf-8", "surrogatepass")})


def _changed(files: dict[str, bytes], chance: Random) -> list[str]:
    """Change a file's syntax tree; a change that gives no Python is taken now and then."""
    for _ in range(_MOST_TRIALS):
        path = _a_file(files, chance)
        name = chance.choice(list(CHANGES))
        try:
            tree = ast.parse(files[path])
            CHANGES[name](tree, chance)
            text = _text(tree)
            data = text.encode("utf-8", "surrogatepass")
        except (NothingToChangeError, SyntaxError, ValueError, MemoryError, RecursionError):
            continue
        if len(data) <= _MOST_BYTES and (is_python(data) or chance.random() < 0.05):
            files[path] = data
            return [name]
    return []


def _damaged(files: dict[str, bytes], chance: Random) -> list[str]:
    path, name = _a_file(files, chance), chance.choice(list(DAMAGES))
    files[path] = DAMAGES[name](files[path], chance)
    return [name]


def _moved(files: dict[str, bytes], chance: Random) -> list[str]:
    """A file is missing, or has another name, be it that of a library or of a package beside it."""
    path = _a_file(files, chance)
    folder = path.rpartition("/")[0]
    kind = chance.randrange(3)
    data = files.pop(path) if kind < 2 else files[path]
    if kind:
        stem = chance.choice(
            ["zmq", "os", "multiprocessing", "main", "__init__", "__main__", "é", "a-b", "x.y", path[:-3]]
        )
        files[f"{folder}/{stem}.py".lstrip("/") if chance.random() < 0.5 else f"{stem}/__init__.py"] = data
    if not any(each.endswith(".py") for each in files):
        files["main.py"] = data
    return ["moved file"]


def _a_file(files: Files, chance: Random) -> str:
    return chance.choice(sorted(path for path in files if path.endswith(".py")))


def is_python(data: bytes) -> bool | None:
    """Whether this Python's parser takes it.

    None where it cannot say, because something is too long or too deep, or where it only takes no string for an escape.
    """
    try:
        ast.parse(data)
    except (SyntaxError, ValueError) as error:
        return None if "unicodeescape" in str(error) else False
    except (MemoryError, RecursionError):
        return None
    return True


def _text(tree: ast.Module) -> str:
    """Write a tree; raises ValueError for one that is none of Python's."""
    try:
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    except (AttributeError, TypeError, RecursionError, KeyError, IndexError) as error:
        raise ValueError("a tree that cannot be written") from error
