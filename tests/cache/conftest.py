from __future__ import annotations

from pathlib import Path

import pytest
from checked_project import PROGRAM, Check

from zmqforklint import engine
from zmqforklint.cli import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three files, which is the working directory."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text("")
    (root / "main.py").write_text(PROGRAM)
    (root / "util.py").write_text("def wait():\n    pass\n")
    (root / "aside.py").write_text("import json\n")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def check(project: Path, capfd: pytest.CaptureFixture[str]) -> Check:
    def checked(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        status = run(["check", *arguments])
        return (status, *capfd.readouterr())

    return checked


@pytest.fixture
def analyses(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One item for each time that a project is really analysed."""
    done: list[None] = []
    real = engine.check

    def counted(*arguments: object, **keywords: object) -> object:
        done.append(None)
        return real(*arguments, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", counted)
    return done
