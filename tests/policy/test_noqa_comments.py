"""Which comments silence what, measured against flake8's own reading of them."""

from __future__ import annotations

from argparse import Namespace

import pytest
from flake8.processor import FileProcessor
from flake8.violation import Violation
from hypothesis import given, settings
from hypothesis import strategies as st

from zmqforklint.policy.suppressions import Suppression, read_suppressions

ON_ONE_LINE = [
    "x = 1  # noqa",
    "x = 1  # noqa: ZMQ202",
    "x = 1  # noqa: ZMQ2",
    "x = 1  # noqa: ZMQ203",
    "x = 1  # noqa: zmq202",
    "x = 1  # NOQA:ZMQ202",
    "x = 1  # NoQA: E501,ZMQ202",
    "x = 1  # noqa: E501 ZMQ202",
    "x = 1  # noqa: E501, ZMQ101,ZMQ202,",
    "x = 1  # noqa : ZMQ999",
    "x = 1  # noqa:  ZMQ999",
    "x = 1  # noqa:ZMQ202 - a reason",
    "x = 1  # noqa: a reason",
    "x = 1  # noqas",
    "x = 1  #noqa",
    "x = 1  #  noqa",
    "x = 1  # a reason # noqa: ZMQ202",
    "x = 1  # noqa: E501  # noqa: ZMQ202",
    "x = 1  # noqa:E501;ZMQ202",
    "x = 1  # noqa: E501ZMQ202",
    "x = 1  # noqa: E501,ZMQ202 because, really",
    'x = "# noqa: ZMQ202"',
    "x = 1",
]
ON_SEVERAL_LINES = [
    ["f(", "    x,  # noqa: ZMQ202", ")"],
    ["f(  # noqa: ZMQ202", "    x,", ")"],
    ["f(", "    x,", ")  # noqa: ZMQ202"],
    ['x = """', "text", '"""  # noqa: ZMQ202'],
    ['x = """', "# noqa", '"""'],
    ['f(x, """', '""")  # noqa: ZMQ202'],
    ["x = 1 + \\", "    2  # noqa: ZMQ202"],
    ["if x:", "    y()  # noqa", "", "z()"],
    ["# noqa", "x = 1"],
    ["def f():", "    pass  # noqa: ZMQ202", "    # comment", "x = 1"],
]


def flake8_silences(lines: list[str], number: int, code: str) -> bool:
    options = Namespace(hang_closing=False, indent_size=4, max_line_length=79, max_doc_length=None, verbose=0)
    processor = FileProcessor("unread.py", options, [line + "\n" for line in lines])
    text = processor.noqa_line_for(number)
    return Violation(code, "unread.py", number, 1, "", text).is_inline_ignored(disable_noqa=False)


def we_silence(lines: list[str], number: int, code: str) -> bool:
    found = read_suppressions(lines).by_line.get(number)
    return found is not None and (found.is_blanket or found.named(code) is not None)


@pytest.mark.parametrize("lines", [*([line] for line in ON_ONE_LINE), *ON_SEVERAL_LINES], ids="\n".join)
def test_each_line_is_silenced_as_by_flake8(lines: list[str]) -> None:
    ours = [we_silence(lines, number, "ZMQ202") for number in range(1, len(lines) + 1)]
    assert ours == [flake8_silences(lines, number, "ZMQ202") for number in range(1, len(lines) + 1)]


pieces = st.sampled_from(["# noqa", ":", " ", ",", "ZMQ202", "ZMQ2", "E501", "zmq", "noqa", "#", "why", ";", "\t", "7"])


@settings(max_examples=200, deadline=None)
@given(st.lists(pieces, max_size=10).map("".join))
def test_any_comment_silences_as_by_flake8(comment: str) -> None:
    lines = [f"x = 1  #{comment}"]
    assert we_silence(lines, 1, "ZMQ202") == flake8_silences(lines, 1, "ZMQ202")


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("# flake8: noqa", ()),
        ("    # FLAKE8=NOQA because", ()),
        ("# flake8: noqa: ZMQ202", ("ZMQ202",)),
        ("# flake8: noqa:ZMQ2,E501 ZMQ101", ("ZMQ2", "E501", "ZMQ101")),
    ],
)
def test_a_whole_file_can_be_silenced(line: str, codes: tuple[str, ...]) -> None:
    (found,) = read_suppressions(["import zmq", line]).whole_file
    assert (found.codes, found.line, found.column) == (codes, 2, line.index("#") + 1)


@pytest.mark.parametrize("line", ["x = 1  # flake8: noqa", "# flake8 noqa", "# flake8: off"])
def test_a_file_is_silenced_only_by_a_line_of_its_own(line: str) -> None:
    assert read_suppressions([line]).whole_file == ()


def test_a_suppression_knows_its_place() -> None:
    found = read_suppressions(["x = 'é'  # noqa: ZMQ202, E501 why"]).by_line[1]
    assert found == Suppression(1, 10, 30, ("ZMQ202", "E501"), in_comment=True)


def test_words_in_a_string_are_no_comment() -> None:
    assert not read_suppressions(['x = "# noqa: ZMQ202"']).by_line[1].in_comment


@pytest.mark.parametrize(
    "lines",
    [
        ["x = (", "y  # noqa: ZMQ202"],
        ['"""', "# noqa: ZMQ202"],
        ["x = 1  # noqa: ZMQ202", "\0", "\ud800"],
        ["if x:", "        y", "    z  # noqa: ZMQ202"],
    ],
    ids=["open bracket", "open string", "no text", "indentation"],
)
def test_what_cannot_be_tokenised_counts_line_by_line(lines: list[str]) -> None:
    number = next(number for number, line in enumerate(lines, 1) if "noqa" in line)
    assert we_silence(lines, number, "ZMQ202")
