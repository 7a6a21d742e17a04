"""Settings that stand in a file of the project, in JSON, TOML or INI: which file a program reads them from."""

from __future__ import annotations

import os
from collections.abc import Mapping

from zmqforklint.form.project import LONGEST_SETTINGS
from zmqforklint.sources.commands import entries_of, files_beside, text_of
from zmqforklint.sources.reading import Texts

FORMATS = {".json": "json", ".toml": "toml", ".ini": "ini", ".cfg": "ini", ".conf": "ini"}

_OF_TOOLS = frozenset({"pyproject.toml", "setup.cfg", "tox.ini", "pytest.ini", "mypy.ini", "package.json"})


def settings_of(root: str, modules: Mapping[str, str], texts: Texts) -> Mapping[str, str]:
    """Give the text of the one file of each format that the modules name; a format of which they name more has none.

    ``modules`` holds their own texts by path. Looked at are their folders, the project's root and the folders right
    below it.
    """
    folders = {os.path.dirname(file) for file in modules}
    listed = ((folder, entry) for folder in sorted(folders) for entry in entries_of(folder, texts.disk))
    beside = {os.path.join(folder, name) for folder, (name, kind) in listed if kind == "file"}
    paths = sorted(path for path in beside.union(files_beside(root, texts.disk) if modules else ()) if _format(path))
    found: dict[str, list[str]] = {}
    for path in paths:
        if any(os.path.basename(path) in text for text in modules.values()):
            found.setdefault(_format(path), []).append(path)
    chosen = {kind: text_of(named[0], texts) for kind, named in found.items() if len(named) == 1}
    return {kind: text for kind, text in chosen.items() if text and len(text) <= LONGEST_SETTINGS}


def _format(path: str) -> str:
    """Name the format of what may be a file of settings; empty for others."""
    name = os.path.basename(path)
    return "" if name in _OF_TOOLS else FORMATS.get(os.path.splitext(name)[1], "")
