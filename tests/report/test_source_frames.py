"""Source lines with a stretch underlined."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zmqforklint.report.frame import frame
from zmqforklint.report.text import visible, width_of
from zmqforklint.vocabulary import Site


def framed(line: str, column: int, end_column: int, width: int = 80) -> tuple[str, str]:
    shown = frame(line, Site("a.py", 1, column, 1, end_column), width)
    return shown.source, " " * shown.offset + "^" * shown.length


@pytest.mark.parametrize(
    ("line", "column", "end_column", "source", "underline"),
    [
        ("sock.recv()", 1, 12, "sock.recv()", "^^^^^^^^^^^"),
        ("\tsock.recv()", 2, 6, "    sock.recv()", "    ^^^^"),
        ("名 = sock", 5, 9, "名 = sock", "     ^^^^"),
        ("名前.recv()", 1, 3, "名前.recv()", "^^^^"),
        ("e\u0301 = sock", 6, 10, "e\u0301 = sock", "    ^^^^"),
        ("x = '\x1b[2J'; sock", 13, 17, "x = '␛[2J'; sock", "            ^^^^"),
        ("\u202esock", 2, 6, "\\u{202e}sock", "        ^^^^"),
        ("sock", 3, 3, "sock", "  ^"),
        ("sock", 5, 6, "sock", "    ^"),
        ("sock", 90, 95, "sock", "    ^"),
        ("", 1, 1, "", "^"),
        ("sock", 3, 1, "sock", "  ^"),
    ],
)
def test_the_underline_stands_below_its_stretch(
    line: str, column: int, end_column: int, source: str, underline: str
) -> None:
    assert framed(line, column, end_column) == (source, underline)


def test_a_stretch_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    shown = frame("x = make(", Site("a.py", 1, 5, 3, 2), 80)
    assert (shown.offset, shown.length) == (4, 5)


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "a" * 500 + "sock.recv()" + "b" * 500
    source, underline = framed(line, 501, 512, width=40)
    assert source == "…" + "a" * 27 + "sock.recv()" + "…"
    assert underline == " " * 28 + "^" * 11


def test_a_long_line_is_cut_after_a_caret_near_its_start() -> None:
    assert framed("sock = " + "b" * 500, 1, 5, width=20) == ("sock = bbbbbbbbbbb…", "^^^^")


def test_a_long_stretch_is_cut_too() -> None:
    assert framed("b" * 500, 1, 501, width=20) == ("b" * 18 + "…", "^" * 18)


text = st.text(st.sampled_from("ab \t名é\u0301\u202e\x1b\x00\ud800"), max_size=80)


@settings(max_examples=200, deadline=None)
@given(text, st.integers(1, 90), st.integers(1, 90), st.integers(1, 60))
def test_any_frame_fits_and_holds_no_control_characters(line: str, column: int, end_column: int, width: int) -> None:
    shown = frame(line, Site("a.py", 1, column, 1, end_column), width)
    assert width_of(shown.source) <= max(width, 12)
    assert shown.offset + shown.length <= max(width_of(shown.source), shown.offset + 1)
    assert shown.length >= 1
    assert visible(shown.source) == shown.source


def test_a_line_of_five_million_characters_is_quick() -> None:
    source, _ = framed("x" * 5_000_000 + "\u0301" * 1000, 2_500_000, 2_500_010, width=80)
    assert len(source) == 80
