"""Copies of the fixtures that say the same in another way."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fixture_runs import FIXTURES, Place, python_files
from renaming import renamed, renaming_of

FOLDER = "elsewhere"
HEADER = "# nobody reads this line\n" * 40


@dataclass(frozen=True)
class Copy:
    """Where a copied file comes from: its path in the repository, and of each line from 1 the line there."""

    path: str
    lines: Mapping[int, int] = field(default_factory=dict)


class Copies:
    """A tree of copies below ``root / FOLDER``, and the way back from there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._copies: dict[str, Copy] = {}

    def add(self, name: str, text: str, copy: Copy) -> None:
        """Write a file; its name is relative to the folder."""
        path = self.root / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self._copies[f"{FOLDER}/{name}"] = copy

    def __iter__(self) -> Iterator[str]:
        """Go through the paths of the copies, relative to the root."""
        return iter(self._copies)

    def origin(self, path: str, line: int) -> Place:
        """Say where a line comes from. A line that is not mapped is where it was."""
        copy = self._copies[path]
        return copy.path, copy.lines.get(line, line)


def programs() -> dict[str, dict[str, str]]:
    """Give the texts of each program, by its folder and then by path, both relative to the folder before."""
    found: dict[str, dict[str, str]] = {}
    for path in python_files():
        slug, half, *rest = path.relative_to(FIXTURES).parts
        found.setdefault(f"{slug}/{half}", {})["/".join(rest)] = path.read_text(encoding="utf-8")
    return found


def copied(root: Path, rewrite: Callable[[str], str], lines: Callable[[str], Mapping[int, int]]) -> Copies:
    """Copy all fixtures, each file rewritten; ``lines`` maps the lines of a rewritten text to those of its original."""
    copies = Copies(root)
    for program, texts in programs().items():
        for name, text in texts.items():
            copies.add(f"{program}/{name}", rewrite(text), Copy(f"fixtures/{program}/{name}", lines(text)))
    return copies


def same_lines(text: str) -> Mapping[int, int]:
    """Map nothing: every line stays where it was."""
    return {}


def without_comments(text: str) -> str:
    """Take the comments out, and leave the lines."""
    lines = text.split("\n")
    for token in _tokens(text):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return "\n".join(lines)


def stretched(text: str) -> str:
    """Double every blank line, and put a long comment on top."""
    return HEADER + "".join(line for _, line in _stretched(text))


def stretched_lines(text: str) -> Mapping[int, int]:
    """Map the lines of a stretched text to where they were."""
    header = HEADER.count("\n")
    return {header + number: original for number, (original, _) in enumerate(_stretched(text), 1)}


def _stretched(text: str) -> list[tuple[int, str]]:
    blank = {token.start[0] for token in _tokens(text) if token.type == tokenize.NL and not token.line.strip()}
    found = []
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        found += [(number, line)] * (2 if number in blank else 1)
    return found


def under_spawn(text: str) -> str:
    """Let multiprocessing start its processes by spawn."""
    return re.sub(r"\b(get_context|set_start_method)\(\"fork\"", r'\1("spawn"', text)


def reformatted(copies: Copies, width: int) -> None:
    """Let ruff break the lines of all copies so that they fit the width; what does not parse stays as it is."""
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--quiet", f"--line-length={width}", FOLDER]
    ended = subprocess.run(command, cwd=copies.root, check=False, timeout=60)
    assert ended.returncode in (0, 2)  # 2 where a file does not parse


def with_other_names(root: Path) -> Copies:
    """Copy all fixtures, with other names for what they define, for their files and for their folders."""
    copies = Copies(root)
    for number, (program, texts) in enumerate(programs().items()):
        new = renaming_of(texts)
        for name, text in texts.items():
            moved = "/".join(new.modules.get(part, part) for part in name.removesuffix(".py").split("/"))
            copies.add(f"p{number}/{moved}.py", renamed(text, new), Copy(f"fixtures/{program}/{name}"))
    return copies


def _tokens(text: str) -> list[tokenize.TokenInfo]:
    """Give the tokens of a text; none of one that ends too early."""
    try:
        return list(tokenize.generate_tokens(io.StringIO(text).readline))
    except tokenize.TokenError:
        return []
