"""The flake8 plugin: a view of the whole-program result, one file at a time.

flake8 shows each file to a new instance, in several processes and in no fixed order, so the result of a project is
computed once in each process, when its first file is seen, and kept. flake8 itself filters by its own selection and by
``noqa`` on the finding's line.
"""

from __future__ import annotations

import ast
import os
import re
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from zmqforklint import __version__

if TYPE_CHECKING:
    from flake8.options.manager import OptionManager

    from zmqforklint.cache import Disk, Gist
    from zmqforklint.vocabulary import Finding

_OPTIONS = ("select", "extend-select", "ignore", "min-severity", "min-confidence")
_LISTS = ("select", "extend-select", "ignore")
_LINE_END = re.compile("\r\n?")  # flake8 translates them

Result = tuple[int, int, str, type]
"""Line from 1, column from 0, text that begins with the code, and the plugin."""

Row = tuple[int, int, str, bool]
"""Line, column and text of a finding, and whether it is suppressed."""

Overrides = tuple[tuple[str, str | tuple[str, ...]], ...]


class Plugin:
    """What flake8 makes for each file. ``tree`` is not read, but its presence makes flake8 call once for a file."""

    name = "zmqforklint"
    version = __version__

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str], options: Namespace) -> None:
        self._file = os.path.abspath(filename)
        self._text = "".join(lines)
        self._options = options

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Declare the options; each has the meaning of the key of the same name in ``[tool.zmqforklint]``."""
        for key in _OPTIONS:
            manager.add_option(
                f"--zmqfork-{key}",
                parse_from_config=True,
                comma_separated_list=key in _LISTS,
                default="",
                help=f"{key} of zmqforklint, instead of what pyproject.toml says",
            )

    def run(self) -> Iterator[Result]:
        """Give the findings whose place is in this file."""
        try:
            for line, column, text in _found(self._file, self._text, self._options):
                yield line, column, text, Plugin
        except Exception as error:  # whatever escapes here would end flake8's whole run
            yield 1, 0, f"ZMQ902 not analysed: {_in_one_line(error)}", Plugin


def _found(file: str, text: str, options: Namespace) -> list[tuple[int, int, str]]:
    base = _base(file, options.filenames)
    overrides = _overrides(options)
    found = _project(base, overrides) if _is_saved(file, text) else _project(base, overrides, file, text)
    return [
        (line, column, sentence)
        for line, column, sentence, suppressed in found.get(file, ())
        if options.disable_noqa or not suppressed
    ]


def _is_saved(file: str, text: str) -> bool:
    from zmqforklint.cache import Disk

    try:
        if Disk().read(file, len(text) * 4) == text.encode():  # nearly always, and nothing has to be loaded for it
            return True
    except (OSError, UnicodeError):
        return False
    from zmqforklint.sources import NotRead, Texts

    try:
        return _LINE_END.sub("\n", Texts(Disk()).text(file)) == _LINE_END.sub("\n", text)
    except NotRead:
        return False


def _base(file: str, given: Sequence[str]) -> str:
    """Give the folder to analyse: the file's project, or the folder that flake8 was given, or the file's own."""
    own = os.path.dirname(file)
    if root := _root(own):
        return root
    around = (os.path.abspath(path) for path in given if os.path.isdir(path))
    return next((folder for folder in around if file.startswith(folder.rstrip(os.sep) + os.sep)), own)


@lru_cache(maxsize=4096)
def _root(folder: str) -> str | None:
    from zmqforklint.cache import Disk
    from zmqforklint.cache.root import project_root

    return project_root(folder, Disk())


@lru_cache(maxsize=16)
def _project(base: str, overrides: Overrides, file: str | None = None, text: str = "") -> Mapping[str, Sequence[Row]]:
    """Give the findings of a project by absolute path; ``text``, if there is a ``file``, is its unsaved content."""
    from zmqforklint.cache import FOLDER, Disk
    from zmqforklint.cache.answers import Answers
    from zmqforklint.cache.store import Store

    asked = ("flake8", os.getcwd(), base, overrides)
    answers = Answers(Store(os.path.join(base, FOLDER)), _gists)
    found: dict[str, list[Row]] | None = answers.recall(asked) if file is None else None
    if found is None:
        disk = Disk()
        found, may_be_kept = _analysed(base, overrides, disk, {} if file is None else {file: text})
        if may_be_kept and file is None:
            answers.keep(asked, disk, found)
    return found


def _analysed(
    base: str, overrides: Overrides, disk: Disk, overlay: Mapping[str, str]
) -> tuple[dict[str, list[Row]], bool]:
    """Analyse a project. Give its findings, and whether another run may take them for its own."""
    from zmqforklint import engine, sources
    from zmqforklint.vocabulary import IncompleteKind

    report = engine.check(engine.plan([base], disk, dict(overrides)), disk, overlay=overlay, own_lines=False)
    found: dict[str, list[Row]] = {}
    for finding in report.findings:
        site = finding.site
        row = (site.line, site.column - 1, f"{finding.code} {_sentence(finding)}", finding.suppressed)
        found.setdefault(sources.absolute(site.path), []).append(row)
    return found, all(each.kind is not IncompleteKind.FAILURE for each in report.incomplete)


def _gists(name: str) -> Gist:
    from zmqforklint.sources import GISTS

    return GISTS[name]


def _overrides(options: Namespace) -> Overrides:
    given = {key: getattr(options, f"zmqfork_{key.replace('-', '_')}") for key in _OPTIONS}
    return tuple((key, tuple(value) if key in _LISTS else value) for key, value in given.items() if value)


def _sentence(finding: Finding) -> str:
    """Say in one line what happens, and where the object comes from."""
    from zmqforklint.report.text import visible

    trace = [
        f"{what} at {site.path}:{site.line}"
        for what, site in (("made", finding.births[0] if finding.births else None), ("forked", finding.fork))
        if site is not None and site != finding.site
    ]
    return visible(f"{finding.message} ({', '.join(trace)})" if trace else finding.message)


def _in_one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
