"""Which file of a project its programs read their settings from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.sources import Texts, gather, projects


def settings(base: Path) -> Mapping[str, str]:
    (named,) = projects([str(base)], Disk())
    texts = Texts(Disk())
    found = gather(named, texts)
    return found.settings({file: texts.text(file) for file in found.to_lower}, texts)


MAIN = "import zmq\nNAMES = {names!r}\n"
SPAWN = '{"method": "spawn"}'


@pytest.mark.parametrize(
    ("names", "files", "found"),
    [
        (["app.json"], {"app.json": SPAWN}, {"json": SPAWN}),
        (["app.json"], {"config/app.json": SPAWN}, {"json": SPAWN}),
        (
            ["app.json", "app.toml", "app.cfg"],
            {"app.json": "1", "app.toml": "2", "app.cfg": "3"},
            {"json": "1", "toml": "2", "ini": "3"},
        ),
        ([], {"app.json": SPAWN}, {}),
        (["app.json", "b.json"], {"app.json": SPAWN, "b.json": SPAWN}, {}),
        (["app.json"], {"app.json": SPAWN, "config/app.json": SPAWN}, {}),
        (["pyproject.toml"], {}, {}),
        (["app.json"], {"app.json": " " * 30_000}, {}),
        (["app.json"], {"app.json": ""}, {}),
        (["app.yaml"], {"app.yaml": "method: spawn"}, {}),
    ],
)
def test_the_one_file_that_is_named(
    write: Write, names: list[str], files: dict[str, str], found: dict[str, str]
) -> None:
    base = write({"pyproject.toml": "[project]\n", "main.py": MAIN.format(names=names), **files})
    assert settings(base) == found


def test_it_lies_beside_a_module(write: Write) -> None:
    base = write(
        {
            "pyproject.toml": "",
            "src/app/__init__.py": "",
            "src/app/main.py": "import zmq\nopen('app.json')\n",
            "src/app/app.json": SPAWN,
            "other/deep/down/app.json": "{}",
        }
    )
    assert settings(base) == {"json": SPAWN}
