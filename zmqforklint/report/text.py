"""Untrusted text made fit to show: control characters visible, wide characters measured."""

from __future__ import annotations

import functools
import unicodedata

TAB = "    "
"""What a tab in a source line is shown as; a fixed width keeps a cut frame aligned."""

_PICTURES = 0x2400  # the Control Pictures block shows U+0000 to U+0020
_DELETE = "\x7f"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NO_WIDTH = frozenset({"Mn", "Me"})


def visible(text: str) -> str:
    r"""Show every character that a terminal would obey or hide: ESC as ``␛``, U+202E as ``\u{202e}``.

    What is left has no control, format, bidi, separator, private or surrogate characters and no line ends.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(visible_character, text))


@functools.lru_cache(maxsize=4096)
def visible_character(character: str) -> str:
    """Show one character; see ``visible``."""
    if unicodedata.category(character) not in _HIDDEN:
        return character
    if character < " ":
        return chr(_PICTURES + ord(character))
    return "␡" if character == _DELETE else f"\\u{{{ord(character):x}}}"


def encodable(text: str) -> str:
    """Show lone surrogates, which no encoding can carry, as escapes; they stand for bytes of odd file names."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def width_of(text: str) -> int:
    """Count the columns that visible text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_width_of_character, text))


@functools.lru_cache(maxsize=4096)
def _width_of_character(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
