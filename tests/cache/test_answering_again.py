"""A run that is answered from the cache says what a run without a cache would say."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from checked_project import PROGRAM, Check

from zmqforklint.cli.arguments import CONFIDENCES, OUTPUT_FORMATS, SEVERITIES
from zmqforklint.vocabulary import Confidence, Severity
from zmqforklint.vocabulary.report import OutputFormat


@pytest.mark.parametrize("output_format", OUTPUT_FORMATS)
def test_the_second_answer_is_the_first(check: Check, analyses: list[None], output_format: str) -> None:
    alone = check("--no-cache", "--output-format", output_format)
    first = check("--output-format", output_format)
    second = check("--output-format", output_format)
    assert first == second == alone
    assert first[0] == 1
    assert len(analyses) == 2


def edit_unseen(root: Path) -> None:
    """Change a file, and leave its size and time as they were."""
    file = root / "main.py"
    before = file.stat()
    file.write_text(PROGRAM.replace("== 0", "!= 0"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def become_a_folder(root: Path) -> None:
    (root / "util.py").unlink()
    (root / "util.py").mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda root: (root / "main.py").write_text(PROGRAM.replace("fork", "getpid")),
    "edited, unseen": edit_unseen,
    "only a comment": lambda root: (root / "main.py").write_text(PROGRAM.replace("ZMQ202", "ZMQ101")),
    "a file more": lambda root: (root / "more.py").write_text(PROGRAM),
    "a file less": lambda root: (root / "main.py").unlink(),
    "a module that only now can take part": lambda root: (root / "util.py").write_text("import os\nos.fork()\n"),
    "a package goes before the module": lambda root: (
        (root / "util").mkdir(),
        (root / "util" / "__init__.py").write_text("def wait():\n    raise SystemExit\n"),
    ),
    "the module is a folder": become_a_folder,
    "left out": lambda root: (root / ".gitignore").write_text("main.py\n"),
    "configured": lambda root: (root / "pyproject.toml").write_text('[tool.zmqforklint]\nignore = ["ZMQ1"]\n'),
    "other pythons": lambda root: (root / "pyproject.toml").write_text('[project]\nrequires-python = ">=3.14"\n'),
    "pinned": lambda root: (root / "requirements.txt").write_text("pyzmq==22.3.0\n"),
    "locked": lambda root: (root / "uv.lock").write_text('[[package]]\nname = "pyzmq"\nversion = "22.3.0"\n'),
    "a project inside": lambda root: (root / ".git").mkdir(),
    "a script without an ending": lambda root: (root / "tool").write_text(f"#!/usr/bin/env python3\n{PROGRAM}"),
    "a link": lambda root: (root / "other.py").symlink_to("main.py"),
    "a link that leads nowhere": lambda root: (root / "other.py").symlink_to("nowhere.py"),
    "unreadable as text": lambda root: (root / "util.py").write_bytes(b"zmq = '\xff'\n"),
    "a notebook": lambda root: (root / "a.ipynb").write_text("{}"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_noticed(project: Path, check: Check, change: Callable[[Path], object]) -> None:
    check()
    change(project)
    assert check() == check("--no-cache")


def test_an_old_file_that_did_not_change_is_not_read_again(
    project: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (project, *project.iterdir()):
        os.utime(path, (1, 1))
    check()
    monkeypatch.setattr("zmqforklint.cache.disk._UNSETTLED", -(10**9))  # as if all had happened long ago
    check("--quiet")
    opened: list[str] = []
    real = os.open

    def noted(path: str, *rest: int, **more: int) -> int:
        opened.append(str(path))
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", noted)
    check("--quiet")
    assert [path for path in opened if path.endswith(".py")] == []


def test_a_file_with_another_time_that_holds_the_same_is_not_looked_into(
    project: Path, check: Check, analyses: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zmqforklint.cache.disk._UNSETTLED", -(10**9))  # as if all had happened long ago
    first = check()
    for time in (1, 2):  # the first time the digests are those of the analysis, the second time kept ones
        for path in project.iterdir():
            os.utime(path, (time, time))
        with monkeypatch.context() as patched:
            patched.setattr("zmqforklint.cli.checking._gists", lambda name: pytest.fail(f"{name} was asked for"))
            assert check() == first
    assert len(analyses) == 1


def test_another_content_of_the_same_length_is_noticed(
    project: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zmqforklint.cache.disk._UNSETTLED", -(10**9))
    check()
    os.utime(project / "main.py", (1, 1))
    check()
    edit_unseen(project)
    assert check() == check("--no-cache")


@pytest.mark.parametrize("text", ["import json\n# more\n", "import json\n\n\ndef f(): pass\n"])
def test_what_a_file_that_takes_no_part_says_beyond_its_imports_is_not_asked(
    project: Path, check: Check, analyses: list[None], text: str
) -> None:
    check()
    (project / "aside.py").write_text(text)
    assert check() == check("--no-cache")
    assert len(analyses) == 2


@pytest.mark.parametrize(
    "arguments",
    [["--ignore", "ZMQ1"], ["--output-format", "json"], ["main.py"], ["--color", "always"], ["--exit-zero"]],
)
def test_another_question_has_another_answer(check: Check, arguments: list[str]) -> None:
    check()
    assert check(*arguments) == check("--no-cache", *arguments)


def test_a_failure_of_the_analyser_is_not_kept(
    check: Check, analyses: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("zmqforklint.machine.executing.run_root", lambda m, reached: 1 // 0)
        check()
    assert check() == check("--no-cache")
    assert len(analyses) == 3


def test_another_tool_gives_another_answer(check: Check, analyses: list[None], monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    monkeypatch.setattr("zmqforklint.cache.answers.stamp", lambda: "of another version")
    check()
    assert len(analyses) == 2


def test_the_command_line_knows_the_words_of_the_vocabulary() -> None:
    assert tuple(OutputFormat) == OUTPUT_FORMATS
    assert tuple(Severity) == SEVERITIES
    assert tuple(Confidence) == CONFIDENCES
