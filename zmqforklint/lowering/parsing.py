"""Parsing, with whatever goes wrong in it turned into ``NotParsed``."""

from __future__ import annotations

import ast
import re
import warnings

import libcst as cst

from zmqforklint.lowering.errors import NotParsed
from zmqforklint.lowering.text import line_and_column

_ERROR_PLACE = re.compile(r"error at (\d+):(\d+)")
_LONGEST_REASON = 200


def parsed(text: str) -> cst.Module:
    """Parse a whole file; raises NotParsed, or RecursionError."""
    try:
        return cst.parse_module(text)
    except cst.ParserSyntaxError as error:
        raise _not_parsed(text, error.message) from None
    except UnicodeEncodeError as error:
        raise NotParsed(*line_and_column(text, error.start), "a lone surrogate") from None
    except (KeyboardInterrupt, SystemExit, RecursionError, MemoryError):
        raise
    except BaseException as error:  # a panic of the native parser is no Exception
        raise _not_parsed(text, str(error) or type(error).__name__) from None


def _not_parsed(text: str, message: str) -> NotParsed:
    if place := _ERROR_PLACE.search(message):
        return NotParsed(*_within(text, int(place[1]), int(place[2])), "invalid syntax")
    first_line = (message.splitlines() or [""])[0].removeprefix("tokenizer error: ")
    return NotParsed(*_where_python_stumbles(text), first_line[:_LONGEST_REASON])


def _within(text: str, line: int, column: int) -> tuple[int, int]:
    """A place of the text itself: what breaks off at the end is reported behind its last line."""
    last = len(text.splitlines())
    return (line, max(1, column)) if line <= last else (max(1, last), 1)


def _where_python_stumbles(text: str) -> tuple[int, int]:
    """Ask the running Python for the place, as the tokenizer's errors name none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except SyntaxError as error:
        return max(1, error.lineno or 1), max(1, error.offset or 1)
    except (ValueError, RecursionError, MemoryError):
        pass
    return 1, 1
