"""The tutorial stays right: its commands are run as they stand on the page, and what they print is compared with it."""

from __future__ import annotations

import difflib
import filecmp
import shutil
import sys
from pathlib import Path

import pytest
from sessions import blocks, plain, seen, told

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial.md"
EXAMPLE = Path("examples/vanishing_results")
FILES = ("jobs.py", "main.py", "pyproject.toml", "results.py", "service.py")


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the witness reads /proc")
def test_the_commands_print_what_the_page_says(tmp_path):
    shutil.copytree(ROOT / EXAMPLE, tmp_path / EXAMPLE, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    expected = told(PAGE)
    assert {command.split()[1] for command, _ in expected if command.startswith("zmqforklint")} == {
        "run",
        "check",
        "why",
        "verify",
    }
    assert plain(seen([command for command, _ in expected], tmp_path)) == plain(expected)


def test_the_code_on_the_page_is_that_of_the_example():
    code = [ROOT.joinpath(EXAMPLE, "before", name).read_text(encoding="utf-8") for name in FILES]
    shown = blocks(PAGE, "python")
    assert len(shown) == 2
    for block in shown:
        assert any(block in text for text in code), block


def test_the_repair_on_the_page_is_all_that_differs():
    before, after = ROOT / EXAMPLE / "before", ROOT / EXAMPLE / "after"
    _, differing, missing = filecmp.cmpfiles(before, after, FILES, shallow=False)
    assert (differing, missing) == (["results.py"], [])
    texts = [folder.joinpath("results.py").read_text(encoding="utf-8").splitlines() for folder in (before, after)]
    lines = difflib.unified_diff(*texts, "before/results.py", "after/results.py", n=1, lineterm="")
    assert blocks(PAGE, "diff") == ["\n".join(lines) + "\n"]
