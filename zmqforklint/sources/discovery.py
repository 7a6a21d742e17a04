"""The projects that the named paths belong to, and the Python files of each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from zmqforklint.cache import Disk
from zmqforklint.cache.root import project_root
from zmqforklint.sources.ignoring import outer_chain, patterns
from zmqforklint.sources.paths import absolute, ancestors, is_within
from zmqforklint.sources.walking import NOTEBOOKS, ZIPPED, Walk, walk

_OTHER_KIND = "notebooks and zipped packages are not analysed yet"


@dataclass(frozen=True, slots=True)
class Named:
    """One project and the paths in it that a person named, all absolute.

    ``root`` is the nearest folder with a pyproject.toml or .git at or above the paths. Without one, ``has_marker`` is
    false and ``root`` is the named folder, or the folder of the named file.
    """

    root: str
    has_marker: bool
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The Python files of a project, as absolute paths.

    ``files`` are sorted, each real file once; ``real`` tells them by their real path. Those to report are ``named``;
    ``explicit`` were named one by one. ``unreadable`` holds the paths that would be reported on if they could be
    opened, with the reason. A tree that ``grows`` has no project around it: what it imports joins it. ``notes`` tell a
    person of what is not analysed.
    """

    root: str
    files: tuple[str, ...]
    real: dict[str, str]
    named: frozenset[str]
    explicit: frozenset[str]
    unreadable: tuple[tuple[str, str], ...]
    grows: bool
    notes: tuple[str, ...] = ()


def projects(paths: Iterable[str], disk: Disk) -> list[Named]:
    """Group named paths, which must exist, by project; sorted by root, each path once."""
    groups: dict[tuple[str, bool], set[str]] = {}
    for path in sorted(map(absolute, paths)):
        folder = path if disk.kind(path) == "folder" else os.path.dirname(path)
        marked = project_root(folder, disk)
        around = next((place for place in ancestors(folder) if place in groups.get((place, False), ())), None)
        root = marked or around or folder
        groups.setdefault((root, marked is not None), set()).add(path)
    return [Named(root, has_marker, tuple(sorted(groups[root, has_marker]))) for root, has_marker in sorted(groups)]


def discover(named: Named, disk: Disk, exclude: Sequence[str] = (), unsaved: Iterable[str] = ()) -> Tree:
    """Find a project's files.

    ``exclude`` holds patterns in the form of a ``.gitignore``, relative to its root; ``unsaved`` are files that count
    as there although they are not on disk.
    """
    configured = patterns(named.root, exclude)
    folders = [path for path in named.paths if disk.kind(path) == "folder"]
    single = [path for path in named.paths if path not in folders]
    other_kinds = [path for path in single if path.lower().endswith(NOTEBOOKS + ZIPPED)]
    walks = [walk(named.root, outer_chain(named.root, disk), configured, disk)] if named.has_marker else []
    for folder in folders:
        if not any(folder in earlier.folders for earlier in walks):  # left out, behind a link, or no project
            walks.append(walk(folder, outer_chain(folder, disk), None if named.has_marker else configured, disk))

    to_real: dict[str, str] = {}
    for found in walks:
        to_real.update(found.real_paths(disk))
    links = {link for found in walks for link in found.links}
    to_real.update({path: disk.real(path) for path in single if path not in other_kinds})
    to_real.update({path: path for path in unsaved if is_within(path, named.root) and not disk.kind(path)})
    real: dict[str, str] = {}
    for file in sorted(to_real, key=lambda file: file in links):  # of several paths, the project's own plain one
        real.setdefault(to_real[file], file)
    explicit = {real[to_real[path]] for path in single if path in to_real}
    below = {real[to_real[file]] for file in to_real if any(is_within(file, folder) for folder in folders)}
    unreadable = {
        (path, reason)
        for found in walks
        for path, reason in found.unreadable
        if any(is_within(path, folder) for folder in folders)
    }
    return Tree(
        root=named.root,
        files=tuple(sorted(real.values())),
        real=real,
        named=frozenset(below | explicit),
        explicit=frozenset(explicit.union(other_kinds)),
        unreadable=tuple(sorted(unreadable.union((path, _OTHER_KIND) for path in other_kinds))),
        grows=not named.has_marker,
        notes=tuple(_notes(walks, folders)),
    )


def _notes(walks: Sequence[Walk], folders: Sequence[str]) -> Iterator[str]:
    for kind, of_kind in (("notebook", attrgetter("notebooks")), ("zipped package", attrgetter("zipped"))):
        paths = {path for found in walks for path in of_kind(found) if any(is_within(path, f) for f in folders)}
        if paths:
            yield f"{len(paths)} {kind}{'s' if len(paths) > 1 else ''} not analysed"
