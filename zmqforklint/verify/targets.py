"""Which programs are run for the paths that a person names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zmqforklint.cache import Disk
from zmqforklint.cache.root import project_root
from zmqforklint.policy.configuration import Configuration
from zmqforklint.sources import absolute, shown

MAIN_FILES = ("main.py", "__main__.py")
_NEVER_ENTERED = ("__pycache__", "node_modules", "site-packages")


class NoProgram(Exception):
    """A path that cannot be run. Its text says which and why."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program to run. ``path`` is its main file as reports show it; ``analysed`` what its lines are told of."""

    path: str
    command: tuple[str, ...]
    cwd: Path
    analysed: tuple[Path, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    """What is set beside the environment of the tool."""

    @property
    def folder(self) -> Path:
        """The folder whose files belong to the program alone."""
        return Path(absolute(self.path)).parent


def select_programs(
    paths: Sequence[Path], configuration: Configuration | None = None, *, python: str = sys.executable
) -> tuple[Program, ...]:
    """List the programs of the paths, in order, each once.

    A file is a program. A folder stands for what the project's configuration lists in it, else for every folder
    in it that directly holds a ``main.py`` or a ``__main__.py``. Raises NoProgram.
    """
    programs: dict[str, Program] = {}
    for path in paths:
        mains = list(_mains(path, configuration))
        if not mains:
            raise NoProgram(f"{path}: no main.py or __main__.py in it, and no program configured")
        for main in mains:
            program = _program(main, python, configuration)
            programs.setdefault(program.path, program)
    return tuple(programs.values())


def command_program(paths: Sequence[Path], command: Sequence[str]) -> Program:
    """Make a program of a command of the user's own, analysed in ``paths``."""
    resolved = tuple(path.resolve() for path in paths)
    return Program(shown(absolute(str(paths[0]))), tuple(command), Path.cwd(), resolved)


def _mains(path: Path, configuration: Configuration | None) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise NoProgram(f"{path}: no such file or folder")
    listed = configuration.verify.programs if configuration else ()
    if listed and configuration:
        folder = path.resolve()
        for pattern in listed:
            for main in sorted(configuration.project.glob(pattern)):
                if main.is_file() and main.resolve().is_relative_to(folder):
                    yield main
        return
    for folder_name, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in _NEVER_ENTERED and not name.startswith("."))
        main_file = next((name for name in MAIN_FILES if name in files), None)
        if main_file is not None:
            yield Path(folder_name, main_file)


def _program(main: Path, python: str, configuration: Configuration | None) -> Program:
    main = Path(absolute(str(main)))
    folder = main.parent
    cwd = folder
    if main.name == "__main__.py" and folder.joinpath("__init__.py").exists():
        cwd, module = _importable(folder)
        arguments = ["-m", module]
    else:
        arguments = [str(main)]
    options = configuration.verify if configuration else None
    return Program(
        path=shown(str(main)),
        command=(python, *arguments, *(options.argv if options else ())),
        cwd=options.cwd if options and options.cwd else cwd,
        analysed=(Path(project_root(str(folder), Disk()) or folder),),
        environment=options.environment if options else {},
    )


def _importable(package: Path) -> tuple[Path, str]:
    """Find the folder that a package is imported from, and its dotted name."""
    names = []
    while package.joinpath("__init__.py").exists():
        names.append(package.name)
        package = package.parent
    return package, ".".join(reversed(names))
