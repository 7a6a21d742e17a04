"""flake8 gives the findings of the command line, but for what flake8 itself does not look at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from front_ends import LEAKY, SAMPLE, flake8_places, places, run, run_flake8, write

from zmqforklint.flake8_plugin import Plugin


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path, SAMPLE)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_same_findings_as_the_command_line(project: Path, jobs: str) -> None:
    ran = run_flake8(f"--jobs={jobs}", ".", cwd=project)
    assert flake8_places(ran) == places(run("--output-format=json", ".", cwd=project))
    assert ran.status == 1


def test_the_whole_program_is_seen_from_one_file(project: Path) -> None:
    assert flake8_places(run_flake8("app/work.py", cwd=project)) == {("app/work.py", 5, 5, "ZMQ202")}


def test_a_message_is_one_line_with_a_short_trace(project: Path) -> None:
    (line,) = run_flake8("app/work.py", cwd=project).out.splitlines()
    assert line.endswith("(made at app/net.py:4, forked at main.py:6)")


def test_what_flake8_does_not_look_at(project: Path) -> None:
    """The designed exceptions, each with what the command line says instead."""
    write(
        project,
        {
            "skipped.py": f"# flake8: noqa\n{LEAKY}",
            "rejected.py": f"{LEAKY}print 'Python 2'\n",
            "excluded/unseen.py": LEAKY,
        },
    )
    by_flake8 = flake8_places(run_flake8("--exclude=excluded", ".", cwd=project))
    by_command_line = places(run("--output-format=json", ".", cwd=project))
    only_there = {(path, code) for path, _, _, code in by_command_line - by_flake8}
    assert only_there == {("rejected.py", "ZMQ902"), ("excluded/unseen.py", "ZMQ101")}
    assert by_flake8 < by_command_line


def test_selection_is_flake8s_and_ours(project: Path) -> None:
    codes = {code for *_, code in flake8_places(run_flake8("--extend-ignore=ZMQ101,ZMQ102", ".", cwd=project))}
    assert codes == {"ZMQ202"}
    codes = {code for *_, code in flake8_places(run_flake8("--zmqfork-select=ZMQ101", ".", cwd=project))}
    assert codes == {"ZMQ101"}
    assert not run_flake8("--zmqfork-ignore=ZMQ1,ZMQ2", ".", cwd=project).out
    codes = {code for *_, code in flake8_places(run_flake8("--zmqfork-min-severity=error", "quiet.py", cwd=project))}
    assert codes == set()


def test_suppressions(project: Path) -> None:
    disabled = flake8_places(run_flake8("--disable-noqa", "quiet.py", cwd=project))
    assert disabled == {("quiet.py", 3, 11, "ZMQ101")}
    main = project / "main.py"
    main.write_text(main.read_text().replace("os.fork() == 0:", "os.fork() == 0:  # noqa: ZMQ202"))
    assert not run_flake8("app/work.py", cwd=project).out


def test_an_unsaved_buffer_goes_before_the_disk(project: Path) -> None:
    text = "\n" + (project / "app/net.py").read_text()
    ran = run_flake8("--stdin-display-name=app/net.py", "-", cwd=project, text=text)
    assert flake8_places(ran) == {("app/net.py", 4, 11, "ZMQ101"), ("app/net.py", 5, 10, "ZMQ102")}
    new = run_flake8("--stdin-display-name=app/new.py", "-", cwd=project, text=LEAKY)
    assert flake8_places(new) == {("app/new.py", 3, 11, "ZMQ101")}
    assert flake8_places(run_flake8("-", cwd=project, text=LEAKY)) == {("stdin", 3, 11, "ZMQ101")}


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_and_bom_change_nothing(tmp_path: Path, ends: str) -> None:
    (tmp_path / "a.py").write_bytes(b"\xef\xbb\xbf" + LEAKY.replace("\n", ends).encode())
    assert flake8_places(run_flake8("a.py", cwd=tmp_path)) == {("a.py", 3, 11, "ZMQ101")}


@pytest.mark.parametrize("pyproject", ["[tool.zmqforklint]\nselct = []\n", "["])
def test_a_broken_configuration_is_a_finding_and_no_crash(project: Path, pyproject: str) -> None:
    (project / "pyproject.toml").write_text(pyproject)
    ran = run_flake8("plain.py", "app/net.py", cwd=project)
    assert flake8_places(ran) == {("plain.py", 1, 1, "ZMQ902"), ("app/net.py", 1, 1, "ZMQ902")}
    assert "pyproject.toml" in ran.out
    assert ran.err == ""


def test_nothing_is_parsed_for_a_project_without_zmq(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "", "a.py": "import os\n", "b.py": "import a\n"})
    program = (
        "import ast, argparse, sys; from zmqforklint.flake8_plugin import Plugin;"
        "options = argparse.Namespace(filenames=['.'], disable_noqa=False, zmqfork_select='', zmqfork_ignore='',"
        " zmqfork_extend_select='', zmqfork_min_severity='', zmqfork_min_confidence='');"
        "print(list(Plugin(ast.parse(''), 'a.py', ['import os\\n'], options).run()), 'libcst' in sys.modules,"
        " 'zmqforklint.machine' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == "[] False False\n"


def test_loading_the_plugin_is_cheap() -> None:
    program = "import sys, zmqforklint.flake8_plugin; print([name for name in sys.modules if 'zmqforklint' in name])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "['zmqforklint', 'zmqforklint.flake8_plugin']\n"
    assert Plugin.name == "zmqforklint"
