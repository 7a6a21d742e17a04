"""``verify --html``: where the page goes, and when."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from front_ends import SAMPLE, run, write


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path, SAMPLE)


def test_the_page_is_written_beside_the_report(project: Path) -> None:
    ran = run("verify", "--html", "page.html", "main.py", cwd=project)
    assert ran.status == 1
    assert "confirmed    ZMQ202  app/work.py:5:5" in ran.out
    page = (project / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "calls send on S1, inherited from 1" in page
    assert [name for name in os.listdir(project) if name.startswith(".zmqforklint")] == []


def test_a_dry_run_writes_no_page(project: Path) -> None:
    assert run("verify", "--dry-run", "--html", "page.html", "main.py", cwd=project).status == 0
    assert not (project / "page.html").exists()


def test_the_page_follows_no_link_out_of_the_project(tmp_path: Path) -> None:
    project = write(tmp_path / "p", {"main.py": "import zmq\n"})
    write(tmp_path, {"secret": "kept"})
    (project / "page.html").symlink_to(tmp_path / "secret")
    ran = run("verify", "--html", "page.html", "main.py", cwd=project)
    assert ran.status == 2
    assert ran.err.endswith("zmqforklint: error: page.html: not written: a link leads out of the project\n")
    assert (tmp_path / "secret").read_text() == "kept"
