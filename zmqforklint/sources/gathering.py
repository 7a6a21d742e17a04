"""One project's sources, gathered: what the rest of the analyser asks of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from zmqforklint.sources.deployments import Deployment, deployments
from zmqforklint.sources.discovery import Named, Tree, discover
from zmqforklint.sources.entry_points import console_scripts
from zmqforklint.sources.imports import imports_in, relative_level
from zmqforklint.sources.layout import Layout
from zmqforklint.sources.paths import absolute, shown
from zmqforklint.sources.reading import Texts
from zmqforklint.sources.slice import WORDS, Slice, importers, reach, slice_of

if TYPE_CHECKING:
    from zmqforklint.form.module import Module
    from zmqforklint.form.project import Program


@dataclass(frozen=True)
class Sources:
    """The files of a project, which of them matter, and how they import each other. Paths are absolute."""

    tree: Tree
    layout: Layout
    part: Slice
    consoles: tuple[str, ...]
    """The console scripts that the project declares."""
    is_whole: bool
    """Whether the whole project was named."""
    deployments: tuple[Deployment, ...] = ()
    """What frameworks run by configuration; looked for only where some file matters."""

    @property
    def named(self) -> frozenset[str]:
        """The files to report, those that are not there or not Python among them."""
        return self.tree.named | self.tree.explicit

    @cached_property
    def related(self) -> set[str]:
        """The files that run in one program with a named one, and those that would if they could be opened."""
        unreadable = {path for path, _ in self.tree.unreadable}
        related = reach(reach(self.named, importers(self.part.graph)), self.part.graph)
        if not self.deployments:
            return related | unreadable
        from zmqforklint.sources.programs import application_of  # as late as in programs_of

        configured = {
            each.hooks
            for each in self.deployments
            if each.hooks in self.part.graph and application_of(each, self.layout) in related
        }
        return reach(related.union(file for file in configured if file), self.part.graph) | unreadable

    @property
    def unreadable(self) -> Mapping[str, str]:
        """Files that could not be read, and why."""
        return self.part.unreadable

    @cached_property
    def to_lower(self) -> list[str]:
        """The files to analyse: those that matter to what is named, and those that were named one by one.

        A program that does not reach a named file has no finding with a step there.
        """
        return sorted((self.related.intersection(self.part.files) | self.tree.explicit) - self.unreadable.keys())

    def role(self, file: str) -> str:
        """Say in a few words why a file is analysed, or why it is not."""
        if file in self.unreadable:
            return f"not analysed: {self.unreadable[file]}"
        if file in self.part.mentioning:
            return "analysed: imports a library whose objects must not cross a fork"
        if file in self.tree.explicit:
            return "analysed: named"
        if file not in self.part.files:
            return "skipped: is in no program with such a library"
        return "analysed: is in a program with such a library" if file in self.related else "skipped: not named"

    def matters(self, file: str) -> bool:
        """Say whether it is grave that a file cannot be analysed; a person has to know of it then."""
        mentioning = self.part.mentioning
        if file in mentioning or file in self.tree.explicit:
            return True
        return any(file in self.part.graph.get(importer, ()) for importer in mentioning)

    def module_of(self, file: str, text: str) -> tuple[str, bool]:
        """Give the dotted name of a file's module, and whether it is a package."""
        return self.layout.module_of(file, relative_level(imports_in(text.encode("utf-8", "replace"))))

    def find(self, importer: str, dotted: str) -> str | None:
        """Say which file an import means; paths are as reports show them, as in ``form.project.Project``."""
        found = self.layout.find(absolute(importer), dotted)
        return None if found is None else shown(found)

    def settings(self, modules: Mapping[str, str], texts: Texts) -> Mapping[str, str]:
        """Give the settings that the modules with these texts read from files of the project, by their format."""
        from zmqforklint.sources.settings import settings_of  # loads the form, as does what comes before it is called

        return settings_of(self.tree.root, modules, texts)

    def programs_of(self, modules: Mapping[str, Module]) -> tuple[Program, ...]:
        """Name the programs among the lowered modules."""
        from zmqforklint.sources.programs import programs_of  # loads the form, which takes as long as all else here

        loose = self.part.loose  # what a string may name may as well be run by itself
        graph = {file: links - loose.get(file, frozenset()) for file, links in self.part.graph.items()}
        return programs_of(modules, graph, self.layout, self.consoles, self.deployments, self.part.importing)


def gather(
    named: Named,
    texts: Texts,
    exclude: Iterable[str] = (),
    roots: Iterable[Path] = (),
    words: Collection[bytes] = WORDS,
    *,
    is_sliced: bool = True,
) -> Sources:
    """Find the files of a project and those that matter: all of them, if ``is_sliced`` is false.

    ``exclude`` holds patterns in the form of a ``.gitignore``; ``roots`` are further folders to import from; ``words``
    are the modules from which objects come, as a file that matters spells them.
    """
    tree = discover(named, texts.disk, tuple(exclude), texts.unsaved)
    layout = Layout(tree, texts.disk, [str(root) for root in roots])
    part = slice_of(tree, layout, texts, words, is_sliced=is_sliced)
    consoles = console_scripts(tree.root, texts.disk) if part.files else ()
    found = deployments(tree.root, texts) if part.mentioning else ()
    is_whole = named.root in named.paths
    return Sources(tree, layout, part, consoles, is_whole=is_whole, deployments=found)
