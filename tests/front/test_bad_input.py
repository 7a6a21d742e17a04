"""Every kind of bad input: one clear message that names it, the designed status, the other files still analysed."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from front_ends import LEAKY, Ran, run

UNREADABLE = "ZMQ902 not analysed"


@dataclass(frozen=True)
class Bad:
    """One kind of bad file: how to make it, what is said of it, and where."""

    name: str
    make: Callable[[Path], object]
    says: str
    reason: str = UNREADABLE


def data(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


GRAVE = [
    Bad("syntax.py", data(b"import zmq\nsocket = zmq.Context().socket(zmq.PULL\n"), "syntax.py:"),
    Bad("two.py", data(b"import zmq\nprint 'Python 2'\n"), "two.py:2"),
    Bad("latin.py", data(b"import zmq\nname = 'caf\xe9'\n"), "latin.py:2:12: "),
    Bad("coding.py", data(b"# coding: no-such-coding\nimport zmq\n"), "no-such-coding"),
    Bad("rot.py", data(b"# coding: rot13\nimport zmq\n"), "rot.py:1:1: "),
    Bad("wide.py", data("import zmq\n".encode("utf-16")), "UTF-16"),
    Bad("null.py", data(b"import zmq\nx = '\0'\n"), "null.py:2:6: "),
    Bad("large.py", data(b"import zmq\n" + b"# filler\n" * 700_000), "larger than 5 MB"),
    Bad("deep.py", data(b"import zmq\nx = " + b"(" * 20_000 + b")" * 20_000 + b"\n"), "deep.py:"),
    Bad("unclosed.py", data(b"import zmq\n'''\n"), "unclosed.py:"),
    Bad("indent.py", data(b"import zmq\n  x = 1\n y = 2\n"), "indent.py:"),
    Bad("sup\x1b[31mer\u202e.py", data(b"import zmq\n(\n"), "sup\u241b[31mer\\u{202e}.py:"),
    Bad("new\nline.py", data(b"import zmq\n(\n"), "new\u240aline.py:"),
    Bad(os.fsdecode(b"odd\xff.py"), data(b"import zmq\n(\n"), "odd\\u{dcff}.py:"),
]


@pytest.mark.parametrize("bad", GRAVE, ids=lambda bad: ascii(bad.name))
@pytest.mark.parametrize("is_named", [False, True], ids=["found", "named"])
def test_a_file_that_mentions_zmq_and_cannot_be_analysed(tmp_path: Path, bad: Bad, is_named: bool) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    bad.make(tmp_path / bad.name)
    ran = concise(tmp_path, *(["good.py", bad.name] if is_named else ["."]))
    assert_all_is_well_said(ran)
    assert ran.status == 1
    (line,) = [line for line in ran.out.splitlines() if UNREADABLE in line]
    assert bad.says in line


HARMLESS = [
    Bad("empty.py", data(b""), ""),
    Bad("comments.py", data(b"# import zmq\n# nothing more"), ""),
    Bad("bom.py", data(b"\xef\xbb\xbfimport zmq\n"), ""),
    Bad("declared.py", data(b"# coding: latin-1\nimport zmq\nname = '\xe9'\n"), ""),
    Bad("crlf.py", data(b"import zmq\r\nx = 1\r\n"), ""),
    Bad("feed.py", data(b"import zmq\n\x0c\nx = 1\n"), ""),
    Bad("broken_but_apart.py", data(b"this is not Python"), ""),
    Bad("folder.py", lambda path: path.mkdir(), ""),
    Bad("terms.py", data(b"import zmq\nx = " + b"1 + " * 5_000 + b"1\n"), ""),
]


@pytest.mark.parametrize("bad", HARMLESS, ids=lambda bad: bad.name)
def test_an_odd_file_that_is_no_trouble(tmp_path: Path, bad: Bad) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    bad.make(tmp_path / bad.name)
    ran = concise(tmp_path, ".")
    assert_all_is_well_said(ran)
    assert ran.out.count("\n") == 1


UNREACHABLE = [
    Bad("dangling.py", lambda path: path.symlink_to("nowhere"), "dangling.py"),
    Bad("loop.py", lambda path: path.symlink_to("loop.py"), "loop.py"),
    Bad("fifo.py", os.mkfifo, "fifo.py"),
]


@pytest.mark.parametrize("bad", UNREACHABLE, ids=lambda bad: bad.name)
def test_what_is_there_and_cannot_be_opened_is_told(tmp_path: Path, bad: Bad) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    bad.make(tmp_path / bad.name)
    ran = run(".", cwd=tmp_path)
    assert_all_is_well_said(ran)
    assert f"incomplete: {bad.says}:1: file: " in ran.out
    assert run("--strict", ".", cwd=tmp_path).status == 2


def test_a_fifo_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    os.mkfifo(tmp_path / "fifo.py")
    ran = concise(tmp_path, "good.py", "fifo.py")
    assert_all_is_well_said(ran)
    assert "fifo.py:1:1: ZMQ902 not analysed: this is not a plain file" in ran.out


def test_a_device_that_is_named(tmp_path: Path) -> None:
    ran = concise(tmp_path, "/dev/zero")
    assert "/dev/zero:1:1: ZMQ902 not analysed: this is not a plain file" in ran.out
    assert ran.status == 1


@pytest.mark.parametrize("name", ["missing.py", "dangling.py", "loop.py", "", "no\x1bsuch", "-"])
def test_a_named_path_that_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    (tmp_path / "dangling.py").symlink_to("nowhere")
    (tmp_path / "loop.py").symlink_to("loop.py")
    ran = concise(tmp_path, "good.py", name)
    assert_all_is_well_said(ran)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert f"zmqforklint: error: {name.replace(chr(27), chr(0x241B))}: " in ran.err


def test_no_python_file(tmp_path: Path) -> None:
    (tmp_path / "read.me").write_text("import zmq")
    ran = run(".", cwd=tmp_path)
    assert ran.status == 0
    assert ran.err == "zmqforklint: warning: no Python file in .\n"


def test_a_notebook_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "book.ipynb").write_text("{}")
    ran = concise(tmp_path, "book.ipynb")
    assert ran.status == 1
    assert "book.ipynb:1:1: ZMQ902" in ran.out


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[tool.zmqforklint\n", "is not valid TOML"),
        (b"[tool.zmqforklint]\nselct = []\n", 'unknown key "selct"; did you mean "select"?'),
        (b"[tool.zmqforklint]\nselect = 3\n", '"select" must be a list of strings'),
        (b"[tool.zmqforklint]\nselect = ['ZMQ999']\n", '"ZMQ999"'),
        (b"[tool.zmqforklint]\nroots = ['..']\n", "outside the project"),
        (b"[tool]\nzmqforklint = 1\n", "must be a table"),
        (b"\xff\xfe", "is not UTF-8"),
        (b'[tool.zmqforklint]\n"k\\u001bey" = 1\n', "unknown key"),
    ],
)
def test_a_configuration_that_cannot_be_used(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    (tmp_path / "pyproject.toml").write_bytes(content)
    ran = run(".", cwd=tmp_path)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("zmqforklint: error: pyproject.toml: ")
    assert says in ran.err
    assert_all_is_well_said(run("--isolated", "--output-format=concise", ".", cwd=tmp_path))


def test_a_linked_folder_that_leads_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(LEAKY)
    (tmp_path / "again").symlink_to(".")
    assert concise(tmp_path, ".").out.count("ZMQ101") == 1
    assert concise(tmp_path, ".", "again").out.count("ZMQ101") == 1


def test_a_file_that_vanishes_while_it_is_looked_at(tmp_path: Path) -> None:
    """A hook takes the file away when it is about to be opened to be parsed, after two quick looks."""
    (tmp_path / "good.py").write_text(LEAKY)
    (tmp_path / "gone.py").write_text(LEAKY)
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook/sitecustomize.py").write_text(
        "import sys\n"
        "def vanish(event, arguments, done=[]):\n"
        "    if event == 'open' and str(arguments[0]).endswith('gone.py'):\n"
        "        done.append(1)\n"
        "        import os\n"
        "        if len(done) == 3:\n"
        f"            os.unlink({str(tmp_path / 'gone.py')!r})\n"
        "sys.addaudithook(vanish)\n"
    )
    ran = run("--output-format=concise", ".", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "hook")})
    assert_all_is_well_said(ran)
    assert "gone.py:1:1: ZMQ902 not analysed: No such file or directory" in ran.out


def concise(folder: Path, *paths: str) -> Ran:
    return run("check", "--output-format=concise", *paths, cwd=folder)


def assert_all_is_well_said(ran: Ran) -> None:
    """The good file beside the bad one is analysed, and nothing looks like a crash or reaches the terminal raw."""
    assert "good.py:3:11: " in ran.out
    assert "ZMQ101" in ran.out
    assert "Traceback" not in ran.out + ran.err
    assert "internal error" not in ran.err
    assert "\x1b" not in ran.out + ran.err
    assert "\u202e" not in ran.out + ran.err
