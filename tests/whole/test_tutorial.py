"""The tutorial stays right: its commands are run as they stand on the page, and what they print is compared with it."""

from __future__ import annotations

import difflib
import filecmp
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial.md"
EXAMPLE = Path("examples/vanishing_results")
FILES = ("jobs.py", "main.py", "pyproject.toml", "results.py", "service.py")
PROMPT = "$ "
SECONDS = 120

PROCESS = re.compile(r"(?<=process )\d+|(?<=forked by )\d+|(?<=-> )\d+|\d+(?= -> )|^  \d+(?= +\w)", re.MULTILINE)
VERSIONS = re.compile(r"Python \d+\.\d+\.\d+\w*, pyzmq [\w.]+(?=, exit)")
PROGRAM = re.compile(r"(?<=running )\S*/python[\d.]* \S*/")

Session = list[tuple[str, str]]
"""Commands, each with what it prints."""


def blocks(language: str) -> list[str]:
    """Give the code blocks of a language on the page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def told() -> Session:
    """Give the commands of the page, with what they print there."""
    lines = "".join(blocks("console")).splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith(PROMPT)]
    return [
        (lines[start].removeprefix(PROMPT).strip(), "".join(lines[start + 1 : end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def seen(commands: list[str], folder: Path) -> Session:
    """Run commands one after another in one shell, and give what each prints."""
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    environment["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), environment.get("PATH", os.defpath)])
    end = "---- end of a command ----"
    # The subshell sets the status back to what the command left, for the next one to show.
    script = "".join(f"{command}\nstatus=$?; echo '{end}'; (exit $status)\n" for command in commands)
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return list(zip(commands, done.stdout.split(f"{end}\n"), strict=False))


def plain(session: Session) -> Session:
    """Take out what differs from run to run: each process id becomes the number of its first mention."""
    numbers: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0].strip(), f"process-{len(numbers)}")

    return [
        (command, PROGRAM.sub("", VERSIONS.sub("VERSIONS", re.sub(" +", " ", PROCESS.sub(number, printed)))))
        for command, printed in session
    ]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the witness reads /proc")
def test_the_commands_print_what_the_page_says(tmp_path):
    shutil.copytree(ROOT / EXAMPLE, tmp_path / EXAMPLE, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    expected = told()
    assert {command.split()[1] for command, _ in expected if command.startswith("zmqforklint")} == {
        "run",
        "check",
        "why",
        "verify",
    }
    assert plain(seen([command for command, _ in expected], tmp_path)) == plain(expected)


def test_the_code_on_the_page_is_that_of_the_example():
    code = [ROOT.joinpath(EXAMPLE, "before", name).read_text(encoding="utf-8") for name in FILES]
    shown = blocks("python")
    assert len(shown) == 2
    for block in shown:
        assert any(block in text for text in code), block


def test_the_repair_on_the_page_is_all_that_differs():
    before, after = ROOT / EXAMPLE / "before", ROOT / EXAMPLE / "after"
    _, differing, missing = filecmp.cmpfiles(before, after, FILES, shallow=False)
    assert (differing, missing) == (["results.py"], [])
    texts = [folder.joinpath("results.py").read_text(encoding="utf-8").splitlines() for folder in (before, after)]
    lines = difflib.unified_diff(*texts, "before/results.py", "after/results.py", n=1, lineterm="")
    assert blocks("diff") == ["\n".join(lines) + "\n"]
