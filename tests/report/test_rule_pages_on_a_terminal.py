"""The pages of the rules, for the terminal."""

from __future__ import annotations

import re

import pytest

from zmqforklint.report import render_index, render_page
from zmqforklint.rules import Rule, all_rules, rule


@pytest.mark.parametrize("each", all_rules(), ids=lambda each: each.code)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_page_is_wrapped_and_complete(each: Rule, width: int) -> None:
    lines = render_page(each, colour=False, width=width).splitlines()
    assert lines[0].startswith(f"{each.code} {each.slug}")
    prose = [line for line in lines if not line.startswith("    ")]
    assert all(len(line) <= min(width, 100) for line in prose[1:])
    words = re.sub(r"^(```\w*|## )", "", each.page, flags=re.MULTILINE).split()
    assert " ".join(lines[1:]).split() == words


def test_a_page_that_is_off_by_default_says_so() -> None:
    assert render_page(rule("ZMQ402"), colour=False, width=80).startswith(
        "ZMQ402 fork-with-live-context (off by default)\n"
    )


def test_the_headings_are_bold() -> None:
    assert "\x1b[1mWhy is this bad?\x1b[0m\n" in render_page(rule("ZMQ202"), colour=True, width=80)


def test_code_keeps_its_lines_and_lists_their_items() -> None:
    page = render_page(rule("ZMQ202"), colour=False, width=80)
    assert '        if os.fork() == 0:\n            socket.send(b"result")\n' in page
    assert "\n- `send` returns, and the message is lost.\n" in page


def test_the_index_has_one_line_for_each_rule() -> None:
    lines = render_index(all_rules(), colour=False).splitlines()
    assert [line.split()[:2] for line in lines] == [[each.code, each.slug] for each in all_rules()]
    assert lines[0].endswith("A ZeroMQ context exists because a module was imported.")
