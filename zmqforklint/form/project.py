"""Everything that the machine needs to know of a project: its lowered modules, and what runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from zmqforklint.form.module import Module
from zmqforklint.vocabulary import Site


@dataclass(frozen=True, slots=True)
class Serving:
    """How a framework runs an application, as a configuration file of the project says at ``place``.

    ``framework`` names the framework's model. ``module`` is the file of the application's module, as reports show it,
    and ``application`` what the framework takes from it, empty for nothing; ``also`` are files of further modules that
    it imports. ``imports`` is where: ``master``, ``worker``, or empty for where the framework does it by default.
    ``hooks`` is the file of a configuration module in Python. ``is_certain`` is false where the configuration leaves
    it open whether the workers inherit the application.
    """

    framework: str
    place: Site
    module: str | None = None
    application: str = ""
    also: tuple[str, ...] = ()
    imports: str = ""
    hooks: str | None = None
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class Program:
    """What runs from one root.

    ``path`` is the root's file, as reports show it; None for the library program, which has no root and whose
    entry points are assumed. ``entry`` is empty for a file that runs as ``__main__``, or ``module:function`` for a
    console script, in which case ``path`` is the file of that module. ``serving`` is set for what a framework runs;
    nothing is the main module then. ``library`` are the files that a program without a root imports, as far as no other
    has run them; None for all.
    """

    path: str | None
    entry: str = ""
    serving: Serving | None = None
    library: tuple[str, ...] | None = None

    @property
    def main(self) -> str | None:
        """The file that runs as ``__main__``, if one does."""
        return self.path if not self.entry and self.serving is None else None


LONGEST_SETTINGS = 20_000
"""Characters; a text that is longer is data, not settings."""


@dataclass(frozen=True, slots=True)
class Project:
    """The modules that can take part, by path, and the programs.

    ``find(importer, dotted)`` gives the path of the module that ``import dotted`` means in the file ``importer``,
    or None for one outside the project. A module may be known to ``find`` and yet have no form, because it was
    sliced away or could not be read; it then counts as unknown.
    """

    modules: Mapping[str, Module]
    find: Callable[[str, str], str | None]
    programs: tuple[Program, ...]
    plugins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the path of a module that loads others by computed names, the paths of those that it may mean."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """By format, ``json``, ``toml`` or ``ini``, the text of the file from which the project reads its settings."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """By the path of a module, what names all that its form was made from; empty where nothing is kept."""
