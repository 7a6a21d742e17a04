"""Which file an import means, and what a file's module is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from zmqforklint.cache import Disk
from zmqforklint.knowledge import load
from zmqforklint.sources.discovery import Tree
from zmqforklint.sources.ignoring import FOLDERS_LEFT_OUT
from zmqforklint.sources.paths import ancestors, is_within

INITIALISER = "__init__.py"
NEVER_IN_A_PROJECT = frozenset({"zmq"})
"""What an absolute import of these names means is known better than any file of the project could tell."""


class Layout:
    """The modules of one project, by the folders that imports start from.

    A module's *root* is the nearest folder at or above it without ``__init__.py``, or a ``src`` above that. An
    absolute import tries the importer's root, then the folder that Python would put first if the importer were run as
    a script, then the roots that lie above the importer. Other roots of the project and those of the configuration
    come last, and never stand in for the standard library; of the project's, only one may have the name, and none that
    of a library of which there are models.
    """

    def __init__(self, tree: Tree, disk: Disk, roots: Sequence[str] = ()) -> None:
        """``roots`` are further absolute folders to import from."""
        self._tree = tree
        self._disk = disk
        self._configured = tuple(roots)
        self._real = dict(tree.real)
        self._files = set(tree.files)
        self._listings: dict[str, frozenset[str]] = {}
        self._roots: dict[str, tuple[str, ...]] = {}
        self._tops: dict[tuple[str, str], tuple[str, ...]] = {}
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}
        self._top_names: dict[str, list[str]] | None = None

    def module_of(self, file: str, level: int = 0) -> tuple[str, bool]:
        """Give a file's dotted name under its root, and whether it is a package.

        ``level`` is how many packages its relative imports need around it: folders without ``__init__.py`` count then.
        """
        parts = file.removesuffix(os.sep + INITIALISER).split(os.sep)
        is_package = file.endswith(os.sep + INITIALISER)
        depth = len(self.root_of(file).rstrip(os.sep).split(os.sep))
        names = parts[max(1, min(depth, len(parts) - level - (not is_package))) :]
        return ".".join([*names[:-1], os.path.splitext(names[-1])[0]]), is_package

    def root_of(self, file: str) -> str:
        """Give the folder that a file's module name starts from."""
        return self._own_roots(os.path.dirname(file))[0]

    def is_in_package(self, file: str) -> bool:
        """Say whether a file belongs to a package; one without ``__init__.py`` does not count."""
        return INITIALISER in self._entries(os.path.dirname(file))

    def packages_around(self, file: str) -> list[str]:
        """Give the ``__init__.py`` of each package that a file lies in; Python runs them before it."""
        folder = os.path.dirname(file)
        nearest = self._own_roots(folder)[-1]
        packages = takewhile(lambda each: each != nearest, ancestors(folder))
        initialisers = (self._known(os.path.join(each, INITIALISER)) for each in packages)
        return [each for each in initialisers if each not in (None, file)]

    def find(self, importer: str, dotted: str) -> str | None:
        """Give the file that ``dotted`` means when ``importer`` imports it, or None.

        Leading dots make it relative to the importer's folder, as in ``from ..a import b``: ``..a``. A folder
        without ``__init__.py`` is a package too, but has no file.
        """
        key = (os.path.dirname(importer), dotted)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = tuple(dict.fromkeys(self._candidates(*key)))
        if not found or dotted.startswith("."):
            return next(iter(found), None)
        # ``import redis`` in a redis.py means the library, whatever the roots say; a package does find itself
        others = (file for file in found if file != importer or os.path.basename(file) == INITIALISER)
        return next(others, None)

    def find_from_root(self, dotted: str) -> str | None:
        """Give the file that ``dotted`` means to the project's own configuration, as in an entry point."""
        return self.find(os.path.join(self._tree.root, "pyproject.toml"), dotted)

    def _candidates(self, folder: str, dotted: str) -> Iterator[str]:
        """Find the files that a module's name may mean in a folder, likeliest first."""
        name = dotted.lstrip(".")
        parts = name.split(".") if name else []
        level = len(dotted) - len(name)
        if not dotted:
            return
        for root in ancestors(folder)[level - 1 : level] if level else self._roots_with(folder, parts[0]):
            if file := self._locate(root, parts):
                yield file

    def _own_roots(self, folder: str) -> tuple[str, ...]:
        """Give the root of the modules in a folder, then the nearest folder that is no package, if that is another."""
        if folder not in self._roots:
            above = ancestors(folder)
            nearest = next((each for each in above if INITIALISER not in self._entries(each)), above[-1])
            inside = [each for each in ancestors(nearest) if is_within(each, self._tree.root)]
            sources = (
                each for each in inside if os.path.basename(each) == "src" and INITIALISER not in self._entries(each)
            )
            self._roots[folder] = tuple(dict.fromkeys((next(sources, nearest), nearest)))
        return self._roots[folder]

    def _roots_with(self, folder: str, top: str) -> tuple[str, ...]:
        """Give the roots that an absolute import in a folder tries and that hold its first name; mostly none."""
        key = (folder, top)
        if key not in self._tops:
            own = (*self._own_roots(folder), *self._other_roots(folder, top)) if top not in NEVER_IN_A_PROJECT else ()
            self._tops[key] = tuple(
                root for root in own if top in (entries := self._entries(root)) or f"{top}.py" in entries
            )
        return self._tops[key]

    def _other_roots(self, folder: str, top: str) -> list[str]:
        if top in sys.stdlib_module_names:
            return []
        own = self._own_roots(folder)[0]
        above = [each for each in ancestors(own)[1:] if is_within(each, self._tree.root)]
        project = [] if self._tree.grows else [self._tree.root]
        if self._top_names is None:  # no import is looked at in most projects
            self._top_names = self._index(self._tree.files)
        named = () if load().knows(top) else self._top_names.get(top, ())
        unrelated = [root for root in named if root != own and root not in above]
        return [*above, *project, *(unrelated if len(unrelated) == 1 else ()), *self._configured]

    def _locate(self, root: str, parts: Sequence[str]) -> str | None:
        """Give the file of a module under a root, by Python's order: a package, a module, a folder alone."""
        folder = root
        for place, part in enumerate(parts):
            inner = os.path.join(folder, part)
            entries = self._entries(folder)
            is_package = part in entries and INITIALISER in self._entries(inner)
            if part + ".py" in entries and not is_package:
                return self._known(inner + ".py") if place == len(parts) - 1 else None
            if part not in entries:
                return None
            folder = inner
        return self._known(os.path.join(folder, INITIALISER)) if INITIALISER in self._entries(folder) else None

    def _known(self, file: str) -> str | None:
        """Give the path that a file of the project goes by; None for one that is not analysed."""
        if file in self._files:
            return file
        real = self._disk.real(file)
        if real not in self._real and self._may_join(file):
            self._real[real] = file
            self._files.add(file)
        return self._real.get(real)

    def _may_join(self, file: str) -> bool:
        """Say whether a tree that grows takes a file in: a library named in ``site-packages`` draws in no other."""
        if not self._tree.grows or self._disk.kind(file) != "file":
            return False
        return is_within(file, self._tree.root) or FOLDERS_LEFT_OUT.isdisjoint(file.split(os.sep))

    def _entries(self, folder: str) -> frozenset[str]:
        if folder not in self._listings:
            try:
                self._listings[folder] = frozenset(name for name, _ in self._disk.entries(folder))
            except OSError:
                self._listings[folder] = frozenset()
        return self._listings[folder]

    def _index(self, files: Iterable[str]) -> dict[str, list[str]]:
        """Map each name that an absolute import can start with to the roots that have it."""
        roots = {self.root_of(file) for file in files}
        names: dict[str, list[str]] = {}
        for root in sorted(roots):
            for entry in self._entries(root):
                names.setdefault(entry.removesuffix(".py"), []).append(root)
        return names
