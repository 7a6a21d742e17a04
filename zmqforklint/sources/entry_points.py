"""The console scripts that a project declares."""

from __future__ import annotations

import configparser
import os
import tomllib
from collections.abc import Iterator

from zmqforklint.cache import Disk
from zmqforklint.sources.reading import NotRead, decode, read


def console_scripts(root: str, disk: Disk) -> tuple[str, ...]:
    """Give the scripts of a project's pyproject.toml and setup.cfg as ``module:function``, sorted.

    What cannot be read declares none: a broken pyproject.toml is the configuration's to report.
    """
    declared = {*_from_pyproject(root, disk), *_from_setup(root, disk)}
    clean = (script.partition("[")[0].replace(" ", "") for script in declared)
    return tuple(sorted({script for script in clean if ":" in script}))


def _from_pyproject(root: str, disk: Disk) -> Iterator[str]:
    try:
        data = tomllib.loads(decode(read(disk, os.path.join(root, "pyproject.toml"))))
    except (NotRead, tomllib.TOMLDecodeError, RecursionError):
        return
    for path in (("project", "scripts"), ("project", "gui-scripts"), ("tool", "poetry", "scripts")):
        table: object = data
        for key in path:
            table = table.get(key) if isinstance(table, dict) else None
        if isinstance(table, dict):
            yield from (value for value in table.values() if isinstance(value, str))


def _from_setup(root: str, disk: Disk) -> Iterator[str]:
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(decode(read(disk, os.path.join(root, "setup.cfg"))))
    except (NotRead, configparser.Error):
        return
    for group in ("console_scripts", "gui_scripts"):
        for line in parser.get("options.entry_points", group, fallback="").splitlines():
            yield line.partition("=")[2]
