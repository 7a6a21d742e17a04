"""Which files and folders of a project are left out: default names, configured patterns, ``.gitignore``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from zmqforklint.cache import Disk
from zmqforklint.sources.paths import ancestors
from zmqforklint.sources.reading import NotRead, read

FOLDERS_LEFT_OUT = frozenset(
    {".eggs", ".git", ".hg", ".nox", ".svn", ".tox", ".venv", "__pycache__", "build", "node_modules", "site-packages"}
)
"""Folders of these names are not entered, nor is any folder that holds a ``pyvenv.cfg``."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns in the form of a ``.gitignore``, and the absolute folder that they are relative to."""

    folder: str
    spec: GitIgnoreSpec

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """Say whether they leave a path out (true), take it back in (false) or do not speak of it (None)."""
        relative = os.path.relpath(path, self.folder).replace(os.sep, "/")
        return self.spec.check_file(relative + "/" if is_folder else relative).include


Chain = tuple[Patterns, ...]
"""The patterns that hold in one folder, outermost first; the innermost that speaks of a path decides."""


def patterns(folder: str, lines: Iterable[str]) -> Patterns:
    """Read patterns; as in git, one that is malformed matches nothing."""
    good = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        good.append(line)
    return Patterns(folder, GitIgnoreSpec.from_lines(good))


def is_left_out(path: str, is_folder: bool, chain: Chain) -> bool:
    """Say whether a path that lies directly in the folder of ``chain`` is left out."""
    verdicts = (part.verdict(path, is_folder) for part in reversed(chain))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def inner_chain(folder: str, names: Sequence[str], chain: Chain, disk: Disk) -> Chain:
    """Add what a folder's own ``.gitignore`` says to what holds in its parent; ``names`` are its entries."""
    if ".gitignore" not in names:
        return chain
    try:
        text = read(disk, os.path.join(folder, ".gitignore")).decode("utf-8", "surrogateescape")
    except NotRead:
        return chain
    return (*chain, patterns(folder, text.splitlines()))


def outer_chain(folder: str, disk: Disk) -> Chain:
    """Give what the ``.gitignore`` files above a folder say of it: nothing, if they leave out the folder itself.

    A folder that a person names is searched even so.
    """
    above = ancestors(folder)
    top = next((place for place in above if disk.is_there(os.path.join(place, ".git"))), folder)
    chain: Chain = ()
    for place, below in reversed(list(zip(above[1 : above.index(top) + 1], above, strict=False))):
        chain = inner_chain(place, [".gitignore"], chain, disk)
        if is_left_out(below, True, chain):
            return ()
    return chain
