"""The text of a program as it is written: modules, their imports, and which construct each line stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent, indent

from fuzz.model import Imports

PACKAGE = "app"
PLUG_INS = "plugs"
_NOTHING: frozenset[str] = frozenset()
_DEFINITIONS = ("def ", "async def ", "class ", "@")

Line = tuple[str, frozenset[str]]
"""The text of a line, and the constructs that it stands for."""


@dataclass(frozen=True, slots=True)
class Written:
    """A program as files, by path below its folder; ``constructs`` of each line, by path and line number."""

    files: dict[str, str]
    constructs: dict[tuple[str, int], frozenset[str]]

    def save(self, folder: Path) -> None:
        """Write the files into a folder, which is made."""
        for path, text in self.files.items():
            folder.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
            folder.joinpath(path).write_text(text, encoding="utf-8")


@dataclass(slots=True)
class Source:
    """One module while it is written."""

    imports: dict[str, None] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def need(self, *modules: str) -> None:
        """Import library modules."""
        self.imports.update(dict.fromkeys(f"import {module}" for module in modules))

    def add(self, text: str, *constructs: str, depth: int = 0) -> None:
        """Add lines, which stand for the constructs."""
        block = indent(dedent(text).strip("\n"), "    " * depth)
        self.lines.extend((line, frozenset(constructs)) for line in block.split("\n"))


class Writer:
    """All modules of a program while they are written."""

    def __init__(self, packaged: bool, imports: Imports) -> None:
        self._packaged = packaged
        self._imports = imports
        self._modules: dict[str, Source] = {}
        self._plug_ins: dict[str, Source] = {}

    def module(self, name: str) -> Source:
        """The module of this name, begun when it is not there."""
        return self._modules.setdefault(name, Source())

    def plug_in(self, name: str) -> Source:
        """A module of the package that nothing imports."""
        return self._plug_ins.setdefault(name, Source())

    def reach(self, source: Source, module: str, name: str) -> str:
        """Let ``source`` import ``name`` from a module of the program; returns how it is then spelt."""
        spelt, from_module = name, self.dotted(module)
        match self._imports:
            case Imports.MODULES:
                return f"{self.reach_module(source, module)}.{name}"
            case Imports.ALIASES:
                spelt = f"{name}_of_{module}"
            case Imports.RELATIVE if self._is_inside(source):
                from_module = f".{module}"
        imported = "*" if self._imports is Imports.STARS else name
        source.imports[f"from {from_module} import {imported}{f' as {spelt}' if spelt != name else ''}"] = None
        return spelt

    def _is_inside(self, source: Source) -> bool:
        """Whether it is a module of the package."""
        return self._packaged and any(each is source for name, each in self._modules.items() if name != "main")

    def reach_module(self, source: Source, module: str) -> str:
        """Let ``source`` import a module of the program; returns how it is then spelt."""
        source.imports[f"from {PACKAGE} import {module}" if self._packaged else f"import {module}"] = None
        return module

    def dotted(self, module: str) -> str:
        """The full name of a module of the program."""
        return f"{PACKAGE}.{module}" if self._packaged else module

    def written(self) -> Written:
        """Everything, ready to be saved."""
        files: dict[str, str] = {}
        constructs: dict[tuple[str, int], frozenset[str]] = {}
        for path, source in self._sources():
            lines = list(_spaced([*((line, _NOTHING) for line in _in_order(source.imports)), *source.lines]))
            files[path] = "".join(f"{text}\n" for text, _ in lines)
            constructs.update({(path, number): found for number, (_, found) in enumerate(lines, 1) if found})
        return Written(files, constructs)

    def _sources(self) -> Iterator[tuple[str, Source]]:
        """Every module, with its path."""
        for package, modules in ((PACKAGE if self._packaged else "", self._modules), (PLUG_INS, self._plug_ins)):
            if package and modules:
                yield f"{package}/__init__.py", Source()
            for name, source in modules.items():
                yield f"{package}/{name}.py" if package and name != "main" else f"{name}.py", source


def _in_order(imports: Iterable[str]) -> list[str]:
    return sorted(imports, key=lambda line: (line.startswith("from"), line))


def _spaced(lines: Iterable[Line]) -> Iterator[Line]:
    """Set definitions at the top level apart, as people do, and drop other empty lines."""
    previous = ""
    for text, constructs in lines:
        if not text.strip():
            continue
        ends = previous.startswith(" ") and not text.startswith(" ")
        if previous and (ends or text.startswith(_DEFINITIONS)) and not previous.startswith("@"):
            yield from [("", _NOTHING)] * 2
        yield text, constructs
        previous = text
