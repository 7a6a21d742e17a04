"""Modules that a project loads by names or places that it computes: those of its packages that nobody else imports."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping

from zmqforklint.sources.layout import Layout

MOST = 12
"""Where more modules could be meant than these, none is taken for it."""

_TEST = re.compile(r"(?:^|[/\\])(?:tests?[/\\]|test_|conftest\.)")
_NOT_LOADED = ("__init__.py", "__main__.py")


def plugins(
    loaders: Collection[str],
    locators: Collection[str],
    graph: Mapping[str, Collection[str]],
    layout: Layout,
    scripts: Collection[str],
) -> dict[str, frozenset[str]]:
    """Give for each file that loads modules by computed names those of its root's packages that no other file imports.

    For ``locators``, which load files by where they lie, those below their own folders count as well, in a package or
    not. Tests may import them; they are left aside. What is a script is there to be run, not to be loaded.
    """
    if not loaders and not locators:
        return {}
    imported = {file for importer, files in graph.items() if not _is_test(importer, layout) for file in files}
    free = [file for file in graph if file not in imported and file not in scripts and _may_be_loaded(file, layout)]
    by_root: dict[str, set[str]] = {}
    for file in free:
        if layout.is_in_package(file):
            by_root.setdefault(layout.root_of(file), set()).add(file)
    found = {loader: set(by_root.get(layout.root_of(loader), ())) for loader in {*loaders, *locators}}
    for locator in locators:
        below = os.path.join(os.path.dirname(locator), "")
        found[locator].update(
            file for file in free if file.startswith(below) and os.path.dirname(file) + os.sep != below
        )
    return {loader: frozenset(files) for loader, files in found.items() if 0 < len(files) <= MOST}


def _may_be_loaded(file: str, layout: Layout) -> bool:
    return os.path.basename(file) not in _NOT_LOADED and not _is_test(file, layout)


def _is_test(file: str, layout: Layout) -> bool:
    return _TEST.search(os.path.relpath(file, layout.root_of(file))) is not None
