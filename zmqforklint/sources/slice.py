"""The files that can take part in a finding: the others are never parsed.

Every finding needs an object of ZeroMQ, so a program matters only if one of its modules speaks of it. The slice holds
each such module, all that import it, directly or not, and all that those import: the whole of every program in which
an object can exist.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from zmqforklint.cache import Gist
from zmqforklint.sources.discovery import Tree
from zmqforklint.sources.imports import COMPUTED, LOCATED, SCRIPT, imports_in, is_script, named_in, words_in
from zmqforklint.sources.layout import INITIALISER, Layout
from zmqforklint.sources.plugins import plugins
from zmqforklint.sources.reading import NotRead, Texts

QUOTED = "'"
"""What a name begins with that stands in a string, not in an import."""

WORDS = (b"zmq",)
"""A file matters in itself if it imports one of these modules, be it in UTF-16, which Python does not read."""

_COMMENT_LINE = re.compile(rb"(?m)^[ \t]*#[^\r\n]*")
_QUOTED_WORD = re.compile(rb"""["'](%b)["']""" % b"|".join(WORDS))
"""The name of such a module by itself in a string: what is imported if it is there."""

_NAMED_CODE = re.compile(rb"noqa[^\r\n]*zmq", re.IGNORECASE)

Graph = Mapping[str, frozenset[str]]
"""The files that each file imports, all as absolute paths."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of a project that matters.

    ``files`` are to be analysed, sorted; ``mentioning`` are those of them that import a library of objects, and
    ``importing`` all that do so directly or not: no other can be the root of a program with one. ``naming_codes`` may
    hold suppressions. ``graph`` has the imports of all files that were looked at; ``unreadable`` maps files that
    could not be read to the reason; ``plugins`` are what each file may mean that loads modules by computed
    names; ``loose`` are the links of the graph that are not imports: these, and what strings name.
    """

    files: tuple[str, ...]
    mentioning: frozenset[str]
    importing: frozenset[str]
    naming_codes: frozenset[str]
    graph: Graph
    unreadable: Mapping[str, str]
    plugins: Mapping[str, frozenset[str]]
    loose: Mapping[str, frozenset[str]]


def slice_of(
    tree: Tree, layout: Layout, texts: Texts, words: Collection[bytes] = WORDS, *, is_sliced: bool = True
) -> Slice:
    """Find the files of a project that matter; all do, if ``is_sliced`` is false.

    Where no file holds a word, no import is looked at either.
    """
    look = _Look(texts, dict(tree.unreadable))
    graph = look.graph(tree.files, layout) if tree.grows else {}
    files = graph or tree.files
    mentioning, naming_codes = look.speaking(files, words, layout)
    if (mentioning or not is_sliced) and not tree.grows:
        graph = look.graph(tree.files, layout)
    loaded = plugins(look.loaders.intersection(graph), look.locators.intersection(graph), graph, layout, look.scripts)
    graph = look.listed(graph, layout)
    graph = {**graph, **{loader: graph[loader] | files for loader, files in loaded.items()}}
    importing = frozenset(reach(mentioning, importers(graph)) if is_sliced else graph)
    return Slice(
        files=tuple(sorted(reach(importing, graph))),
        mentioning=mentioning,
        importing=importing,
        naming_codes=naming_codes,
        graph=graph,
        unreadable=look.unreadable,
        plugins=loaded,
        loose={file: named | loaded.get(file, frozenset()) for file, named in look.loose.items()},
    )


def importers(graph: Graph) -> Graph:
    """Turn the arrows of a graph round: who imports each file."""
    back: dict[str, set[str]] = {}
    for file, imported in graph.items():
        for other in imported:
            back.setdefault(other, set()).add(file)
    return {file: frozenset(others) for file, others in back.items()}


def reach(start: Iterable[str], graph: Graph) -> set[str]:
    """Give ``start`` and all that can be reached from it."""
    reached = set(start)
    waiting = list(reached)
    while waiting:
        fresh = graph.get(waiting.pop(), frozenset()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached


@dataclass(frozen=True, slots=True)
class _Look:
    """Looks at bytes of files, and notes which cannot be read, which load modules by what they compute, and scripts."""

    texts: Texts
    unreadable: dict[str, str]
    loaders: set[str] = field(default_factory=set)
    locators: set[str] = field(default_factory=set)
    scripts: set[str] = field(default_factory=set)
    loose: dict[str, frozenset[str]] = field(default_factory=dict)
    """By file what its strings alone name."""

    def speaking(
        self, files: Iterable[str], words: Collection[bytes], layout: Layout
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Give the files that import one of the modules, and those that may hold the code of a rule.

        In the project of a library itself, the library's name means a module as any other.
        """
        argument = b" ".join(words).decode()
        mentioning, naming_codes = set(), set()
        for file in files:
            spoken, names_codes = self._gist(file, "speech", speech, argument) or ((), False)
            if any(layout.find(file, word) is None for word in spoken):
                mentioning.add(file)
            if names_codes:
                naming_codes.add(file)
        return frozenset(mentioning), frozenset(naming_codes)

    def graph(self, files: Iterable[str], layout: Layout) -> Graph:
        """Link every file to what it imports; in a tree that grows, the imported join in."""
        links: dict[str, frozenset[str]] = {}
        waiting = list(files)
        while waiting:
            file = waiting.pop()
            if file not in links:
                names = self._gist(file, "imports", imported_names) or ()
                imported = frozenset(_imported(file, (name for name in names if name[:1] != QUOTED), layout))
                quoted = (name.removeprefix(QUOTED) for name in names if name[:1] == QUOTED)
                links[file] = imported.union(found for name in quoted if (found := layout.find(file, name)))
                self.loose[file] = links[file] - imported
                if COMPUTED in names:
                    self.loaders.add(file)
                if LOCATED in names:
                    self.locators.add(file)
                if SCRIPT in names:
                    self.scripts.add(file)
                waiting.extend(links[file].difference(links))
        return links

    def listed(self, graph: Graph, layout: Layout) -> Graph:
        """Link the files that may list modules by plain names: packages, and what has to do with a computed import."""
        links = dict(graph)
        for file, imported in graph.items():
            is_package = os.path.basename(file) == INITIALISER
            loads = file in self.loaders or not self.loaders.isdisjoint(imported)
            words = (self._gist(file, "words", listed_words) or ()) if is_package or loads else ()
            names = (*(f".{word}" for word in words if is_package), *(words if loads else ()))
            found = frozenset(other for name in names if (other := layout.find(file, name)) and other in graph)
            links[file] = imported | (found - {file})
            self.loose[file] |= links[file] - imported
        return links

    def _gist(self, file: str, name: str, take: Gist, argument: str = "") -> Any:
        try:
            return self.texts.gist(file, name, take, argument)
        except NotRead as failure:
            self.unreadable[file] = failure.reason
            return None


def speech(data: bytes, words: str) -> tuple[list[str], bool]:
    """Say which of the modules in ``words`` a file imports, and whether it may hold the code of a rule."""
    data = data[2:].replace(b"\0", b"") if data.startswith((b"\xff\xfe", b"\xfe\xff")) else data
    there = [word for core, around in _by_core(words) if core in data for word, parts in around if _all_in(data, parts)]
    spoken = sorted(_modules(data).intersection(there)) if there else []
    names_codes = (b"ZMQ" in data or b"zmq" in data) and _NAMED_CODE.search(data) is not None
    return spoken, names_codes


def imported_names(data: bytes, _: str) -> list[str]:
    """Give the dotted names by which a file's imports may reach another file, sorted."""
    names: set[str] = set()
    for imported in imports_in(data):
        names.update((imported.module, *_parents(imported.module)))
        if imported.name is not None:
            joint = "" if imported.module.endswith(".") else "."
            names.add(f"{imported.module}{joint}{imported.name}")
    names.update(f"{QUOTED}{name}" for dotted in named_in(data) for name in (dotted, *_parents(dotted)))
    if is_script(data):
        names.add(SCRIPT)
    return sorted(names)


def listed_words(data: bytes, _: str) -> list[str]:
    """Give the plain names that stand in a file's strings, sorted."""
    return words_in(data)


@cache
def _by_core(words: str) -> list[tuple[bytes, list[tuple[str, list[bytes]]]]]:
    """Put the words around the shortest that stands in them: one look for that answers for most files.

    Each word comes with its parts between dots, which need not stand together: ``from a import b`` is ``a.b``. So the
    core of a word is a part of it.
    """
    groups: dict[str, list[tuple[str, list[bytes]]]] = {}
    for word in sorted(words.split(), key=len):
        core = next((core for core in groups if core in word), max(word.split("."), key=len))
        groups.setdefault(core, []).append((word, word.encode().split(b".")))
    return [(core.encode(), around) for core, around in groups.items()]


def _all_in(data: bytes, parts: Iterable[bytes]) -> bool:
    return all(part in data for part in parts)  # a pattern takes ten times as long


def _modules(data: bytes) -> set[str]:
    """Give the modules that a file imports, or may import by a name that stands in a string, and those around them."""
    data = _COMMENT_LINE.sub(b"", data)
    found = {word.decode() for word in _QUOTED_WORD.findall(data)}
    for imported in imports_in(data):
        found.update((imported.module, *_parents(imported.module), f"{imported.module}.{imported.name}"))
    for name in named_in(data):
        found.update((name, *_parents(name)))
    return found


def _imported(file: str, names: Iterable[str], layout: Layout) -> Iterable[str]:
    """Give the files that run with a file: the packages around it, what it imports, the packages around that."""
    yield from layout.packages_around(file)
    for name in names:
        if found := layout.find(file, name):
            yield found


def _parents(module: str) -> Iterable[str]:
    while "." in module.lstrip("."):
        module = module.rpartition(".")[0]
        yield module
