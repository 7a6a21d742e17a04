"""Settings that stand in a file of the project, in JSON, TOML or INI: which file a program reads them from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from zmqforklint.sources.commands import entries_of, files_beside, text_of
from zmqforklint.sources.reading import NotRead, Texts

FORMATS = {".json": "json", ".toml": "toml", ".ini": "ini", ".cfg": "ini", ".conf": "ini"}

_LARGEST = 20_000
"""Characters; what is longer is data, not settings."""

_OF_TOOLS = frozenset({"pyproject.toml", "setup.cfg", "tox.ini", "pytest.ini", "mypy.ini", "package.json"})


def settings_of(root: str, modules: Iterable[str], texts: Texts) -> Mapping[str, str]:
    """Give the text of the one file of each format that the modules name; a format of which they name more has none.

    Looked at are the folders of the modules, the project's root and the folders right below it.
    """
    modules = tuple(modules)
    folders = {os.path.dirname(file) for file in modules}
    listed = ((folder, entry) for folder in sorted(folders) for entry in entries_of(folder, texts.disk))
    beside = {os.path.join(folder, name) for folder, (name, kind) in listed if kind == "file"}
    paths = sorted(path for path in beside.union(files_beside(root, texts.disk) if modules else ()) if _format(path))
    sources = [_text(file, texts) for file in modules] if paths else []
    found: dict[str, list[str]] = {}
    for path in paths:
        if any(os.path.basename(path) in text for text in sources):
            found.setdefault(_format(path), []).append(path)
    chosen = {kind: text_of(named[0], texts) for kind, named in found.items() if len(named) == 1}
    return {kind: text for kind, text in chosen.items() if text and len(text) <= _LARGEST}


def _format(path: str) -> str:
    """Name the format of what may be a file of settings; empty for others."""
    name = os.path.basename(path)
    return "" if name in _OF_TOOLS else FORMATS.get(os.path.splitext(name)[1], "")


def _text(file: str, texts: Texts) -> str:
    try:
        return texts.text(file)
    except NotRead:
        return ""
