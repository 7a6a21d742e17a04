"""What is assumed from a project's own metadata."""

from __future__ import annotations

from pathlib import Path

import pytest

from zmqforklint.cache import Disk
from zmqforklint.policy import load_configuration
from zmqforklint.vocabulary import Assumptions


def assumed(project: Path, text: str = "") -> Assumptions:
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    return load_configuration(project, Disk()).assumptions


@pytest.mark.parametrize(
    ("requirement", "python"),
    [
        (">=3.11", ("3.11", "3.14")),
        (">=3.9,<3.13", ("3.9", "3.12")),
        (">=3.9.2,!=3.10.*", ("3.9", "3.14")),
        ("~=3.12", ("3.12", "3.14")),
        ("==3.12.4", ("3.12", "3.12")),
        ("==3.10.*", ("3.10", "3.10")),
        (">3.8", ("3.8", "3.14")),
        (">=3.6", ("3.6", "3.14")),
        ("<3", ("3.9", "3.14")),
        ("python 3", ("3.9", "3.14")),
        ("", ("3.0", "3.14")),
    ],
)
def test_the_required_pythons(tmp_path: Path, requirement: str, python: tuple[str, str]) -> None:
    assert assumed(tmp_path, f'[project]\nrequires-python = "{requirement}"\n').python == python


@pytest.mark.parametrize("text", ["[project]\nrequires-python = 3\n", "project = 1\n"])
def test_metadata_of_the_wrong_type_is_not_ours_to_judge(tmp_path: Path, text: str) -> None:
    assert assumed(tmp_path, text) == Assumptions()


def test_the_configured_version_goes_first(tmp_path: Path) -> None:
    text = '[project]\nrequires-python = ">=3.11"\n[tool.zmqforklint]\ntarget-version = "3.14"\n'
    assert assumed(tmp_path, text).python == ("3.14", "3.14")


@pytest.mark.parametrize(
    ("content", "version"),
    [
        ("pyzmq==25.0.2\n", "25.0.2"),
        ("# comment\n-r other.txt\nflask\nPyZMQ[green] == 22.3.0 ; python_version < '3.9'  # why\n", "22.3.0"),
        ("pyzmq==25.1.2 \\\n    --hash=sha256:abc\n", "25.1.2"),
        ("pyzmq==25.1.2 --hash=sha256:abc\n", "25.1.2"),
        ("pyzmq===24.0.1\n", "24.0.1"),
        ("pyzmq>=25\n", "27.3.0"),
        ("pyzmq==25.*\n", "27.3.0"),
        ("pyzmq-extra==1.0\n", "27.3.0"),
        ("\0\ufffd==\n", "27.3.0"),
    ],
)
def test_a_pin_in_requirements(tmp_path: Path, content: str, version: str) -> None:
    (tmp_path / "requirements-dev.txt").write_text(content, encoding="utf-8")
    assert assumed(tmp_path).pyzmq == version


def test_a_pin_in_the_dependencies(tmp_path: Path) -> None:
    assert assumed(tmp_path, '[project]\ndependencies = ["numpy", 3, "pyzmq==26.0.0"]\n').pyzmq == "26.0.0"


@pytest.mark.parametrize("name", ["uv.lock", "poetry.lock"])
def test_a_lock_file_goes_first(tmp_path: Path, name: str) -> None:
    lock = '[[package]]\nname = "numpy"\nversion = "1.0"\n\n[[package]]\nname = "pyzmq"\nversion = "23.2.1"\n'
    (tmp_path / name).write_text(lock, encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("pyzmq==25.0.2\n", encoding="utf-8")
    assert assumed(tmp_path, '[project]\ndependencies = ["pyzmq==26.0.0"]\n').pyzmq == "23.2.1"


@pytest.mark.parametrize(
    "lock",
    [
        "not = [toml",
        "package = 3",
        "package = [1, {name = 'pyzmq'}, {name = 'pyzmq', version = 'x'}]",
        "x = " + "[" * 5000,
    ],
)
def test_a_lock_file_that_says_nothing_is_passed_over(tmp_path: Path, lock: str) -> None:
    (tmp_path / "uv.lock").write_text(lock, encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("pyzmq==25.0.2\n", encoding="utf-8")
    assert assumed(tmp_path).pyzmq == "25.0.2"


def test_a_folder_named_like_requirements_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").mkdir()
    assert assumed(tmp_path).pyzmq == "27.3.0"
