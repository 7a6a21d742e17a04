"""Writing to the standard streams, whatever they are connected to."""

from __future__ import annotations

import os
import sys
import time

from zmqforklint.cli.errors import Fatal

TYPE_CHECKING = False  # typing's own takes longer to load than this module
if TYPE_CHECKING:
    from typing import TextIO

_SECONDS_BETWEEN_UPDATES = 0.1
_COLUMNS = 100
_SECONDS_BEFORE_THE_FIRST = 1


def prepare() -> None:
    """Let no character be one that a console cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def settle() -> None:
    """Flush the streams while failures can still be dealt with: at exit Python would complain of them."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except (OSError, ValueError):
                _silence(stream)


def put(text: str) -> None:
    """Write text for a person to stdout. Quiet if the reader has gone; raises ``Fatal`` if it cannot be written."""
    _write(text.encode(sys.stdout.encoding, "backslashreplace") if sys.stdout else b"")


def put_data(text: str) -> None:
    """Write text for a machine to stdout, as UTF-8 whatever the console; otherwise like ``put``."""
    _write(text.encode("utf-8"))


def put_on_stderr(text: str) -> None:
    """Write text for a person to stderr; what cannot be written is lost."""
    if sys.stderr is not None:
        try:
            print(text, end="", file=sys.stderr, flush=True)
        except OSError:
            _silence(sys.stderr)


def say(message: str) -> None:
    """Write one line about the run to stderr; what cannot be written is lost."""
    from zmqforklint.report.text import visible

    put_on_stderr(f"zmqforklint: {visible(message)}\n")


def wants_colour(choice: str, stream: TextIO | None) -> bool:
    """Decide on colour: by ``--color``, then NO_COLOR, then FORCE_COLOR, then whether a terminal shows it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a person watches the stream."""
    return stream is not None and not stream.closed and stream.isatty()


def columns() -> int:
    """Give the width of the terminal, COLUMNS before what it says itself; 100 where there is none."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1).columns or _COLUMNS
    except (OSError, ValueError):
        return _COLUMNS


class ProgressLine:
    """One line on stderr that says what is being done, if a person is there to see it."""

    def __init__(self) -> None:
        self._is_shown = is_terminal(sys.stderr)
        self._next_update = time.monotonic() + _SECONDS_BEFORE_THE_FIRST

    def __call__(self, doing: str) -> None:
        """Show what is being done."""
        if self._is_shown and time.monotonic() >= self._next_update:
            self._next_update = time.monotonic() + _SECONDS_BETWEEN_UPDATES
            self._show(f"{doing} ..."[: columns() - 1])

    def clear(self) -> None:
        """Take the line away."""
        if self._is_shown:
            self._show("")

    def _show(self, text: str) -> None:
        try:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
        except OSError:
            self._is_shown = False


def _write(data: bytes) -> None:
    if sys.stdout is None:
        raise Fatal("cannot write the report: stdout is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise Fatal(f"cannot write the report: {error.strerror}") from error


def _silence(stream: TextIO) -> None:
    """Send the rest of a broken stream nowhere, so that closing it does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
