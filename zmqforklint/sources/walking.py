"""Walking a folder for what may be Python source."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field

from zmqforklint.sources.ignoring import FOLDERS_LEFT_OUT, Chain, Patterns, inner_chain, is_left_out

SOURCE_ENDINGS = (".py", ".pyw")
NOTEBOOKS = (".ipynb",)
ZIPPED = (".egg", ".pyz", ".whl")

_SHEBANG = re.compile(rb"#![^\r\n]*\bpython[\d.]*w?\b")


@dataclass(slots=True)
class Walk:
    """What a walk found, as absolute paths.

    Source files are ``files``, or ``links`` if they are symbolic links; ``folders`` were entered. ``unreadable`` holds
    paths that could not be opened, with the reason; ``notebooks`` and ``zipped`` are Python that is not analysed.
    """

    base: str
    files: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    folders: set[str] = field(default_factory=set)
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    notebooks: list[str] = field(default_factory=list)
    zipped: list[str] = field(default_factory=list)

    def real_paths(self) -> dict[str, str]:
        """Map every source file found to its real path; only a link or the way to ``base`` can make them differ."""
        real_base = os.path.realpath(self.base)
        plain = {file: real_base + file[len(self.base) :] for file in self.files}
        return plain | {link: os.path.realpath(link) for link in self.links}


def walk(base: str, chain: Chain, configured: Patterns | None) -> Walk:
    """Walk a folder, following no linked folder.

    ``chain`` is what the ``.gitignore`` files above it say, and ``configured`` what the configuration leaves out,
    which no ``.gitignore`` takes back in.
    """
    found = Walk(base)
    waiting = [(base, chain)]
    while waiting:
        folder, chain = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            found.unreadable.append((folder, error.strerror or "the folder cannot be opened"))
            continue
        names = [entry.name for entry in entries]
        if "pyvenv.cfg" in names and folder != base:
            continue
        found.folders.add(folder)
        chain = inner_chain(folder, names, chain)
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and entry.name in FOLDERS_LEFT_OUT:
                continue
            if not is_folder and not _may_be_source(entry.name):
                continue
            if configured and configured.verdict(entry.path, is_folder):
                continue
            if is_left_out(entry.path, is_folder, chain):
                continue
            if is_folder:
                waiting.append((entry.path, chain))
            else:
                _sort_in(entry, found)
    return found


def _may_be_source(name: str) -> bool:
    stem, ending = os.path.splitext(name)
    return ending.lower() in (*SOURCE_ENDINGS, *NOTEBOOKS, *ZIPPED) or (not ending and not stem.startswith("."))


def _sort_in(entry: os.DirEntry[str], found: Walk) -> None:
    ending = os.path.splitext(entry.name)[1].lower()
    try:
        mode = entry.stat().st_mode if entry.is_symlink() else 0
        is_plain = stat.S_ISREG(mode) if mode else entry.is_file()
    except OSError as error:
        if ending in SOURCE_ENDINGS:
            found.unreadable.append((entry.path, error.strerror or "the file cannot be opened"))
        return
    if not is_plain:
        if ending in SOURCE_ENDINGS and not stat.S_ISDIR(mode):
            found.unreadable.append((entry.path, "this is not a plain file"))
    elif ending in NOTEBOOKS:
        found.notebooks.append(entry.path)
    elif ending in ZIPPED:
        found.zipped.append(entry.path)
    elif ending in SOURCE_ENDINGS or _has_python_shebang(entry.path):
        (found.links if entry.is_symlink() else found.files).append(entry.path)


def _has_python_shebang(file: str) -> bool:
    try:
        with open(file, "rb") as stream:
            return _SHEBANG.match(stream.read(200)) is not None
    except OSError:
        return False
