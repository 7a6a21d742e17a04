"""``run --html``, and when it and ``verify --html`` cannot write."""

from __future__ import annotations

import os
import re
import signal
from html import unescape

import pytest
from commands import LOSES, PYTHON, SHARED, finished, python, under_run

from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.output_file import require_writable


def words(page: str) -> str:
    """The text of a page without its tags."""
    return unescape(re.sub("<[^>]*>", "", page))


@pytest.fixture
def loses(tmp_path):
    (tmp_path / "main.py").write_text(LOSES)
    return [PYTHON, "main.py"]


def test_the_page_is_written_beside_the_report(loses, tmp_path):
    ran = finished(under_run(loses, "--html=page.html"), tmp_path)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "hazard[ZMQ202 inherited-socket]" in ran.stderr
    text = words((tmp_path / "page.html").read_text())
    assert f"What the run showed: {PYTHON} main.py" in text
    assert "calls send on S1, inherited from 1" in text
    assert "pub.send(b'lost')" in text
    assert sorted(os.listdir(tmp_path)) == ["main.py", "page.html"]


def test_the_page_is_written_when_the_command_died(tmp_path):
    ran = finished(under_run(python("import os, zmq; os.kill(os.getpid(), 11)"), "--html=page.html"), tmp_path)
    assert ran.returncode == -signal.SIGSEGV
    assert "dies of SIGSEGV" in words((tmp_path / "page.html").read_text())


def test_the_page_tells_what_was_left_running(tmp_path):
    (tmp_path / "main.py").write_text(SHARED + "import time\nif os.fork() == 0:\n    time.sleep(1)\n")
    finished(under_run([PYTHON, "main.py"], "--no-wait", "--html=page.html"), tmp_path)
    assert "runs on after the record" in words((tmp_path / "page.html").read_text())


def test_the_page_of_a_program_that_runs_others(loses, tmp_path):
    (tmp_path / "first.py").write_text(
        "import os, subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import zmq'])\n"
        "os.execv(sys.executable, [sys.executable, 'main.py'])\n"
    )
    finished(under_run([PYTHON, "first.py"], "--html=page.html"), tmp_path)
    text = words((tmp_path / "page.html").read_text())
    assert "starts another program, pid " in text
    assert "begins, started by 1" in text
    assert f"becomes another program: {PYTHON} main.py" in text
    assert "begins, in the place of 1" in text


@pytest.mark.parametrize("option", ["--html", "--output-file"])
@pytest.mark.parametrize("file", ["missing/page.html", "main.py/page.html", ".", "/dev/null"])
def test_a_file_that_cannot_be_is_told_before_the_command_starts(option, file, loses, tmp_path):
    ran = finished(under_run(["touch", "started"], f"{option}={file}"), tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.startswith("zmqforklint: error: ")
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "started").exists()


def test_verify_too_tells_it_before_anything_is_run(tmp_path):
    (tmp_path / "main.py").write_text("open('started', 'w')\n")
    ran = finished([PYTHON, "-m", "zmqforklint", "verify", "--html=missing/page.html", "main.py"], tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("zmqforklint: error: missing/page.html: cannot be written: ")
    assert not (tmp_path / "started").exists()


def test_a_folder_that_the_command_takes_away_is_one_message(tmp_path):
    (tmp_path / "folder").mkdir()
    ran = finished(under_run(["rmdir", "folder"], "--quiet", "--html=folder/page.html"), tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.startswith("zmqforklint: error: ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(Fatal, match="is not writable"):
        require_writable(str(tmp_path / "page.html"))
