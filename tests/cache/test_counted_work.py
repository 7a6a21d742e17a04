"""How much is done, counted, so that a loss of speed is noticed on any machine."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from checked_project import Check

import zmqforklint
from zmqforklint.lowering import lower as lower_module  # the module, which imports libcst
from zmqforklint.machine.machine import Machine

HEAVY = {"dataclasses", "importlib.metadata", "inspect", "libcst", "packaging", "pathspec", "tomllib", "typing"}


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are really parsed."""
    texts: list[str] = []
    real = lower_module.parsed
    monkeypatch.setattr(lower_module, "parsed", lambda text: texts.append(text) or real(text))
    return texts


def test_a_file_that_takes_no_part_is_never_parsed(check: Check, parsed: list[str]) -> None:
    check()
    assert len(parsed) == 2  # main.py and what it imports


def test_only_what_changed_is_parsed_again(project: Path, check: Check, parsed: list[str]) -> None:
    check()
    parsed.clear()
    (project / "util.py").write_text("def wait():\n    return 1\n")
    check()
    assert len(parsed) == 1


def test_what_executing_costs(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[None] = []
    real = Machine.spend
    monkeypatch.setattr(Machine, "spend", lambda m: steps.append(None) or real(m))
    check("--no-cache")
    assert 0 < len(steps) < 200


def test_a_run_that_has_its_answer_loads_nothing_that_analyses(project: Path, check: Check) -> None:
    code = "import sys; from zmqforklint.cli import run; run(['check', '-q']); print(*sys.modules, file=sys.stderr)"
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-S", "-c", code],
            cwd=project,
            capture_output=True,
            text=True,
            env={"PYTHONPATH": ":".join(sys.path)},
            check=True,
        )
    assert "ZMQ102" in ran.stdout
    loaded = set(ran.stderr.split())
    assert "zmqforklint.cache" in loaded
    assert not loaded & HEAVY


LOOKING = {
    "exists",
    "getmtime",
    "getsize",
    "glob",
    "is_dir",
    "is_file",
    "isdir",
    "isfile",
    "islink",
    "iterdir",
    "lexists",
    "listdir",
    "lstat",
    "open",
    "read_bytes",
    "read_text",
    "readlink",
    "realpath",
    "resolve",
    "rglob",
    "scandir",
    "stat",
    "walk",
}


@pytest.mark.parametrize("stage", ["sources", "policy", "engine.py"])
def test_nothing_looks_at_the_project_but_through_the_disk(stage: str) -> None:
    base = Path(zmqforklint.__file__).parent / stage
    seen = []
    for file in [base] if base.is_file() else base.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                owner = ast.unparse(called.value) if isinstance(called, ast.Attribute) else ""
                if name in LOOKING and (owner in ("", "os", "os.path", "shutil") or name not in ("walk", "stat")):
                    seen.append(f"{file.name}:{node.lineno} {ast.unparse(called)}")
    assert [each for each in seen if not each.endswith(" walk")] == []  # sources.walking.walk asks the disk
