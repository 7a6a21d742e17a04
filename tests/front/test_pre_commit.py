"""The hook, built from this checkout by pre-commit itself, gives what the command line gives."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from front_ends import SAMPLE, run, write

CHECKOUT = Path(__file__).parents[2]
SHIPPED = ("LICENSE", "README.md", "pyproject.toml", ".pre-commit-hooks.yaml", "zmqforklint")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


def committed(folder: Path) -> Path:
    for arguments in (["init"], ["add", "--all"], ["commit", "--message=x"]):
        git(folder, *arguments)
    return folder


@pytest.mark.slow
def test_the_hook_gives_the_findings_of_the_command_line(tmp_path: Path) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in SHIPPED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, hooks / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, hooks)
    committed(hooks)
    project = committed(write(tmp_path / "project", SAMPLE))
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "zmqforklint", "--all-files", "--color=never"],
        cwd=project,
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert run("check", cwd=project).out.strip() in ran.stdout
