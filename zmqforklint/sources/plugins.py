"""Modules that a project loads by names that it computes: those of its packages that nobody else imports."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping

from zmqforklint.sources.layout import Layout

MOST = 12
"""Where more modules could be meant than these, none is taken for it."""

_TEST = re.compile(r"(?:^|[/\\])(?:tests?[/\\]|test_|conftest\.)")
_NOT_LOADED = ("__init__.py", "__main__.py")


def plugins(
    loaders: Collection[str], graph: Mapping[str, Collection[str]], layout: Layout, scripts: Collection[str]
) -> dict[str, frozenset[str]]:
    """Give for each file that loads modules by computed names those of its root's packages that no other file imports.

    Tests may import them; they are left aside. What is a script is there to be run, not to be loaded.
    """
    if not loaders:
        return {}
    imported = {file for importer, files in graph.items() if not _is_test(importer, layout) for file in files}
    by_root: dict[str, set[str]] = {}
    for file in _in_packages(graph, layout):
        if file not in imported and file not in scripts:
            by_root.setdefault(layout.root_of(file), set()).add(file)
    found = {loader: by_root.get(layout.root_of(loader), set()) for loader in loaders}
    return {loader: frozenset(files) for loader, files in found.items() if 0 < len(files) <= MOST}


def _in_packages(files: Collection[str], layout: Layout) -> Iterator[str]:
    for file in files:
        if os.path.basename(file) not in _NOT_LOADED and layout.is_in_package(file) and not _is_test(file, layout):
            yield file


def _is_test(file: str, layout: Layout) -> bool:
    return _TEST.search(os.path.relpath(file, layout.root_of(file))) is not None
