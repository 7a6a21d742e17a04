"""What the command line does with its streams, files and signals."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from front_ends import LEAKY, SECONDS, run, write

COMMAND = [sys.executable, "-m", "zmqforklint"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path, {"a.py": LEAKY})


@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
def test_a_reader_that_goes_away_is_no_trouble(project: Path, output_format: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [*COMMAND, f"--output-format={output_format}", "."],
        cwd=project,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=SECONDS,
        check=False,
    )
    os.close(writer)
    assert ended.stderr == b""
    assert ended.returncode == 1


@pytest.mark.parametrize("arguments", [["--output-format=json", "."], ["."], ["rule", "ZMQ101"]])
def test_a_full_disk_is_told(project: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [*COMMAND, *arguments], cwd=project, stdout=full, stderr=subprocess.PIPE, timeout=SECONDS, check=False
        )
    assert ended.stderr == b"zmqforklint: error: cannot write the report: No space left on device\n"
    assert ended.returncode == 2


def test_closed_streams_are_no_trouble(project: Path) -> None:
    closed = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m zmqforklint . >&-"], cwd=project, capture_output=True, timeout=SECONDS
    )
    assert closed.stderr == b"zmqforklint: error: cannot write the report: stdout is closed\n"
    assert closed.returncode == 2
    silent = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m zmqforklint missing 2>&-"], cwd=project, capture_output=True, timeout=SECONDS
    )
    assert (silent.returncode, silent.stdout) == (2, b"")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_of_few_characters(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, {"日本.py": "import zmq\n\nκ = zmq.Context()\n"})
    for output_format in ("full", "concise"):
        ran = run(f"--output-format={output_format}", ".", cwd=tmp_path, env={"PYTHONIOENCODING": encoding})
        assert ran.status == 1
        assert "\\u65e5\\u672c.py:3:5" in ran.out
    document = json.loads(run("--output-format=json", ".", cwd=tmp_path, env={"PYTHONIOENCODING": encoding}).out)
    assert document["findings"][0]["path"] == "日本.py"


def test_colour_is_for_terminals_and_for_those_who_ask(project: Path) -> None:
    plain, forced = {"NO_COLOR": ""}, {"FORCE_COLOR": "1", "NO_COLOR": ""}
    assert "\x1b[" not in run(".", cwd=project, env=plain).out
    assert "\x1b[" in run("--color=always", ".", cwd=project, env={"NO_COLOR": "1"}).out
    assert "\x1b[" in run(".", cwd=project, env=forced).out
    assert "\x1b[" not in run(".", cwd=project, env={**forced, "NO_COLOR": "1"}).out
    assert "\x1b[" not in run("--color=never", ".", cwd=project, env=forced).out


def test_progress_is_shown_on_a_terminal_and_an_interrupt_ends_it_quietly(tmp_path: Path) -> None:
    body = "".join(f"def f{n}(a, b):\n    return a.b.c(b) + {n}\n" for n in range(1_500))
    write(tmp_path, {f"m{n}.py": f"import zmq\n{body}" for n in range(40)})
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, "."], cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    seen = b""
    while b"reading" not in seen:
        seen += os.read(ours, 1000)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=SECONDS)
    try:
        while more := os.read(ours, 1000):
            seen += more
    except OSError:  # a terminal whose other end is closed
        os.close(ours)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in seen
    assert seen.endswith(b"\r\x1b[K")


def test_an_internal_error_is_one_message(project: Path) -> None:
    """A broken library stands for a bug of our own."""
    write(project, {"broken/libcst/__init__.py": "raise RuntimeError('out of\\nluck')\n"})
    env = {"PYTHONPATH": str(project / "broken")}
    ran = run("a.py", cwd=project, env=env)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("zmqforklint: internal error: RuntimeError: out of\u240aluck. This is a bug")
    assert ran.err.count("\n") == 1
    debugged = run("--debug", "a.py", cwd=project, env=env)
    assert debugged.status != 0
    assert "Traceback" in debugged.err


def test_the_output_file_is_replaced_whole_and_keeps_its_mode(project: Path) -> None:
    ran = run("--output-format=json", "--output-file=report.json", ".", cwd=project)
    assert (ran.status, ran.out) == (1, "")
    report = project / "report.json"
    assert len(json.loads(report.read_text())["findings"]) == 1
    report.chmod(0o640)
    report.write_text("old")
    run("--output-format=json", "--output-file=report.json", "--color=always", ".", cwd=project)
    assert json.loads(report.read_text())
    assert report.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(project)) == [".zmqforklint_cache", "a.py", "report.json"]


def test_the_output_file_follows_no_link_out_of_the_project(tmp_path: Path) -> None:
    project = write(tmp_path / "p", {"a.py": LEAKY})
    write(tmp_path, {"outside/secret": "kept"})
    (project / "link").symlink_to(tmp_path / "outside/secret")
    (project / "folder").symlink_to(tmp_path / "outside")
    (project / "inner").symlink_to("real")
    for name in ("link", "folder/new"):
        ran = run(f"--output-file={name}", ".", cwd=project)
        assert ran.status == 2
        assert ran.err == f"zmqforklint: error: {name}: not written: a link leads out of the project\n"
    assert os.listdir(tmp_path / "outside") == ["secret"]
    assert (tmp_path / "outside/secret").read_text() == "kept"
    assert run("--output-file=inner", ".", cwd=project).status == 1
    assert (project / "inner").is_symlink()
    assert (project / "real").is_file()


@pytest.mark.parametrize("name", ["/dev/null", ".", "missing/report", "fifo"])
def test_an_output_file_that_cannot_be(project: Path, name: str) -> None:
    os.mkfifo(project / "fifo")
    ran = run(f"--output-file={name}", ".", cwd=project)
    assert ran.status == 2
    assert ran.err.startswith("zmqforklint: error: ")
    assert ran.err.count("\n") == 1
    assert Path("/dev/null").is_char_device()
