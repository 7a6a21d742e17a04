"""Which programs stand for a path."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zmqforklint.policy.configuration import Configuration, VerifyConfiguration
from zmqforklint.verify import NoProgram, select_programs


@pytest.fixture
def tree(tmp_path):
    for name in (
        "pyproject.toml",
        "a/main.py",
        "a/part.py",
        "b/__main__.py",
        "package/__init__.py",
        "package/inner/__init__.py",
        "package/inner/__main__.py",
        "scripts/one.py",
        "scripts/two.py",
        ".hidden/main.py",
        "venv/lib/site-packages/x/main.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def names(programs, tree) -> list[str]:
    return [str(Path(program.path).relative_to(tree)) for program in programs]


def test_a_folder_stands_for_the_main_files_in_it(tree):
    assert names(select_programs([tree]), tree) == ["a/main.py", "b/__main__.py", "package/inner/__main__.py"]


def test_a_file_is_a_program(tree):
    (program,) = select_programs([tree / "scripts" / "one.py"], python="python3.9")
    assert program.command == ("python3.9", str(tree / "scripts" / "one.py"))
    assert (program.cwd, program.analysed) == (tree / "scripts", (tree,))


def test_the_main_file_of_a_package_is_run_as_a_module(tree):
    (program,) = select_programs([tree / "package"])
    assert program.command == (sys.executable, "-m", "package.inner")
    assert program.cwd == tree


def test_each_program_once(tree):
    assert names(select_programs([tree / "a", tree / "a" / "main.py"]), tree) == ["a/main.py"]


def test_configuration_says_what_a_folder_stands_for(tree):
    options = VerifyConfiguration(programs=("scripts/*.py",), argv=("--fast",), environment={"A": "1"}, cwd=tree)
    configuration = Configuration(project=tree, verify=options)
    programs = select_programs([tree], configuration)
    assert names(programs, tree) == ["scripts/one.py", "scripts/two.py"]
    assert programs[0].command[2:] == ("--fast",)
    assert (programs[0].cwd, programs[0].environment) == (tree, {"A": "1"})
    with pytest.raises(NoProgram):
        select_programs([tree / "a"], configuration)


@pytest.mark.parametrize("name", ["missing.py", "scripts", "package/inner/nothing"])
def test_what_cannot_be_run_is_named(name, tree):
    with pytest.raises(NoProgram, match=name):
        select_programs([tree / name])
