"""Untrusted text on a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zmqforklint.report.text import encodable, visible, width_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("\x1b[31m", "␛[31m"),
        ("a\r\n\tb\0", "a␍␊␉b␀"),
        ("\x7f\x85", "␡\\u{85}"),
        ("\u202eevil\u2066", "\\u{202e}evil\\u{2066}"),
        ("\u200b\ufeff\u2028", "\\u{200b}\\u{feff}\\u{2028}"),
        ("\udcff", "\\u{dcff}"),
        ("\U000e0041", "\\u{e0041}"),
        ("naïve 日本 😀", "naïve 日本 😀"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_hidden_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(each) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for each in shown)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown


@given(st.text(st.characters(codec=None)))
def test_everything_can_be_encoded(text: str) -> None:
    assert encodable(text).encode("utf-8").decode("utf-8") == encodable(text)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("日本", 4), ("e\u0301", 1), ("😀!", 3), ("\uff48", 2)]
)
def test_the_width_on_a_terminal(text: str, width: int) -> None:
    assert width_of(text) == width
