"""What makes the tool another one: not that it was installed again, but that its files differ."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zmqforklint.cache.stamp import told_apart

DAY = 86_400


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package as an installer leaves it: a list of its files, with hashes, written last."""
    (tmp_path / "tool").mkdir()
    (tmp_path / "tool" / "main.py").write_text("pass\n")
    (tmp_path / "tool-1.0.dist-info").mkdir()
    record(tmp_path).write_text("tool/main.py,sha256=abc,5\n")
    dated(tmp_path, 10)
    return tmp_path / "tool"


def record(folder: Path) -> Path:
    return folder / "tool-1.0.dist-info" / "RECORD"


def dated(folder: Path, day: int) -> None:
    """Set the times of the files, the list's last."""
    os.utime(folder / "tool" / "main.py", (day * DAY, day * DAY))
    os.utime(record(folder), (day * DAY + 1, day * DAY + 1))


def test_the_same_files_installed_again_are_the_same_tool(package):
    before = told_apart(str(package))
    dated(package.parent, 20)
    assert told_apart(str(package)) == before


def test_other_files_are_another_tool(package):
    before = told_apart(str(package))
    record(package.parent).write_text("tool/main.py,sha256=abd,5\n")
    dated(package.parent, 10)
    assert told_apart(str(package)) != before


def test_a_file_that_was_changed_after_it_was_installed_is_noticed(package):
    before = told_apart(str(package))
    (package / "main.py").write_text("fail\n")
    assert told_apart(str(package)) != before


def test_without_an_installers_list_the_times_count(package):
    record(package.parent).unlink()
    before = told_apart(str(package))
    assert told_apart(str(package)) == before
    os.utime(package / "main.py", (20 * DAY, 20 * DAY))
    assert told_apart(str(package)) != before
