from __future__ import annotations

import os
from pathlib import Path

import pytest

from zmqforklint.cache import Disk
from zmqforklint.sources.reading import LARGEST, NotRead, Texts, decode, read


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"x = 1\r\n", "x = 1\r\n"),
        ("é".encode(), "é"),
        (b"\xef\xbb\xbfx = 1", "x = 1"),
        (b"# coding: latin-1\n'\xe9'", "# coding: latin-1\n'é'"),
        (b"#!/usr/bin/python\n# -*- coding: cp1252 -*-\n'\x80'", "#!/usr/bin/python\n# -*- coding: cp1252 -*-\n'€'"),
    ],
)
def test_decodes_as_python_does(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "line", "column", "reason"),
    [
        (b"x = 1\ny = '\xe9'", 2, 6, "byte 0xe9 is not valid UTF-8"),
        (b"a\nb\r\nc\rd = 'e\xcc\x81\xff'", 4, 8, "byte 0xff is not valid UTF-8"),
        (b"# caf\xe9\nx = 1", 1, 6, "byte 0xe9 is not valid UTF-8"),
        (b"# coding: no-such\nx", 1, 1, "the encoding cannot be used: unknown encoding: no-such"),
        (b"# coding: rot13\nx", 1, 1, "the encoding cannot be used: 'rot13' is not a text encoding"),
        (b"\xef\xbb\xbf# coding: latin-1\nx", 1, 1, "the encoding cannot be used"),
        ("x = 1".encode("utf-16"), 1, 1, "the file is UTF-16"),
        (b"x = 1\ny =\0", 2, 4, "the file contains a null byte"),
        (b"# coding: unicode_escape\n'\\ud800'", 1, 1, "the encoding cannot be used"),
    ],
)
def test_says_where_and_why_it_cannot_decode(data: bytes, line: int, column: int, reason: str) -> None:
    with pytest.raises(NotRead, match=reason) as caught:
        decode(data)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_never_waits_for_a_fifo(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    with pytest.raises(NotRead, match="not a plain file"):
        read(Disk(), str(tmp_path / "pipe.py"))


@pytest.mark.parametrize("name", ["missing.py", "folder.py", "loop.py"])
def test_says_why_it_cannot_open(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.py").mkdir()
    (tmp_path / "loop.py").symlink_to("loop.py")
    with pytest.raises(NotRead) as caught:
        read(Disk(), str(tmp_path / name))
    assert caught.value.reason


def test_a_large_file_has_a_beginning_but_no_text(tmp_path: Path) -> None:
    file = tmp_path / "large.py"
    file.write_bytes(b"import zmq\n" + b"#" * LARGEST)
    texts = Texts(Disk())
    assert texts.gist(str(file), "beginning", lambda data, _: data[:10]) == b"import zmq"
    with pytest.raises(NotRead, match="larger than 5 MB"):
        texts.text(str(file))


def test_unsaved_text_goes_before_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("old")
    texts = Texts(Disk(), {str(file): "new\r\nlines"})
    assert texts.gist(str(file), "all", lambda data, _: data) == b"new\r\nlines"
    assert texts.lines(str(file)) == ["new", "lines"]


def test_only_line_ends_of_python_end_a_line(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes("a\x0cb\u2028c\rd\r\ne".encode())
    assert Texts(Disk()).lines(str(file)) == ["a\x0cb\u2028c", "d", "e"]
    assert Texts(Disk()).lines(str(tmp_path / "missing.py")) == []
