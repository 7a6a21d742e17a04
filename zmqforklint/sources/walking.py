"""Walking a folder for what may be Python source."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field

from zmqforklint.cache import Disk
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

    def real_paths(self, disk: Disk) -> dict[str, str]:
        """Map every source file found to its real path; only a link or the way to ``base`` can make them differ."""
        real_base = disk.real(self.base)
        plain = {file: real_base + file[len(self.base) :] for file in self.files}
        return plain | {link: disk.real(link) for link in self.links}


def walk(base: str, chain: Chain, configured: Patterns | None, disk: Disk) -> Walk:
    """Walk a folder, following no linked folder.

    ``chain`` is what the ``.gitignore`` files above it say, and ``configured`` what the configuration leaves out,
    which no ``.gitignore`` takes back in.
    """
    found = Walk(base)
    waiting = [(base, chain)]
    while waiting:
        folder, chain = waiting.pop()
        try:
            entries = disk.entries(folder)
        except OSError as error:
            found.unreadable.append((folder, error.strerror or "the folder cannot be opened"))
            continue
        names = [name for name, _ in entries]
        if "pyvenv.cfg" in names and folder != base:
            continue
        found.folders.add(folder)
        chain = inner_chain(folder, names, chain, disk)
        for name, kind in entries:
            is_folder = kind == "folder"
            if name in FOLDERS_LEFT_OUT if is_folder else not _may_be_source(name):
                continue
            path = os.path.join(folder, name)
            if configured and configured.verdict(path, is_folder):
                continue
            if chain and is_left_out(path, is_folder, chain):
                continue
            if is_folder:
                waiting.append((path, chain))
            else:
                _sort_in(path, kind, found, disk)
    return found


def _may_be_source(name: str) -> bool:
    if name.endswith(".py"):
        return True
    stem, ending = os.path.splitext(name)
    return ending.lower() in (*SOURCE_ENDINGS, *NOTEBOOKS, *ZIPPED) or (not ending and not stem.startswith("."))


def _sort_in(path: str, kind: str, found: Walk, disk: Disk) -> None:
    ending = os.path.splitext(path)[1].lower()
    is_link = kind == "link"
    if is_link:
        kind = disk.kind(path)
    if kind != "file":
        if ending in SOURCE_ENDINGS and kind != "folder":
            found.unreadable.append((path, "this is not a plain file" if kind else "the link leads nowhere"))
    elif ending in NOTEBOOKS:
        found.notebooks.append(path)
    elif ending in ZIPPED:
        found.zipped.append(path)
    elif ending in SOURCE_ENDINGS or _has_python_shebang(path, disk):
        (found.links if is_link else found.files).append(path)


def _has_python_shebang(file: str, disk: Disk) -> bool:
    try:
        return bool(disk.gist(file, 200, "shebang", is_shebang))
    except OSError:
        return False


def is_shebang(data: bytes, _: str) -> bool:
    """Say whether a file that begins so is a Python script."""
    return _SHEBANG.match(data) is not None
