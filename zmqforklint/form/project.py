"""Everything that the machine needs to know of a project: its lowered modules, and what runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zmqforklint.form.module import Module


@dataclass(frozen=True, slots=True)
class Program:
    """What runs from one root.

    ``path`` is the root's file, as reports show it; None for the library program, which has no root and whose
    entry points are assumed. ``entry`` is empty for a file that runs as ``__main__``, or ``module:function`` for a
    console script, in which case ``path`` is the file of that module.
    """

    path: str | None
    entry: str = ""


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
