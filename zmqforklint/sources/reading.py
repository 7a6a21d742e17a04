"""Reading and decoding one file, as Python itself would, without ever blocking on what is not a plain file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from tokenize import detect_encoding
from typing import Any

from zmqforklint.cache import Disk, Gist

LARGEST = 5_000_000
"""Files of more bytes than this are not analysed."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile("\r\n|\r|\n")


class NotRead(Exception):
    """A file that could not be read or decoded: where (from 1; line 1 for the whole file), and why."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.column = column
        self.reason = reason


class Texts:
    """The contents of files, by absolute path; ``overlay`` holds unsaved text that goes before what is on disk."""

    def __init__(self, disk: Disk, overlay: Mapping[str, str] | None = None) -> None:
        self.disk = disk
        self._overlay = overlay or {}

    @property
    def unsaved(self) -> Iterable[str]:
        """The files whose text goes before what is on disk."""
        return self._overlay.keys()

    def gist(self, file: str, name: str, take: Gist, argument: str = "") -> Any:
        """Give what ``take`` makes of a file's first 5 MB, as ``Disk.gist`` does. Raises ``NotRead``."""
        if (text := self._overlay.get(file)) is not None:
            return take(text.encode("utf-8", "surrogatepass"), argument)
        try:
            return self.disk.gist(file, LARGEST, name, take, argument)
        except OSError as error:
            raise _not_opened(error) from error

    def text(self, file: str) -> str:
        """Give a file's text, its line ends as they are. Raises ``NotRead``."""
        if (text := self._overlay.get(file)) is not None:
            return text
        data = read(self.disk, file)
        if len(data) > LARGEST:
            raise NotRead(1, 1, f"the file is larger than {LARGEST // 1_000_000} MB")
        return decode(data)

    def lines(self, file: str) -> list[str]:
        """Give a file's lines without their ends; none if it cannot be read."""
        try:
            return _LINE_END.split(self.text(file))
        except NotRead:
            return []


def read(disk: Disk, file: str) -> bytes:
    """Read a plain file; of one that is larger than ``LARGEST``, one byte more than that. Raises ``NotRead``."""
    try:
        return disk.read(file, LARGEST + 1)
    except OSError as error:
        raise _not_opened(error) from error


def decode(data: bytes) -> str:
    """Decode source bytes by their BOM, their coding line or as UTF-8, line ends kept. Raises ``NotRead``."""
    if data.startswith(_UTF16_MARKS):
        raise NotRead(1, 1, "the file is UTF-16, which Python does not read")
    try:
        encoding, _ = detect_encoding(BytesIO(data).readline)
        text = data.decode(encoding)
        text.encode()  # a few codecs give lone surrogates, which are no source text
    except UnicodeDecodeError as error:
        raise _undecodable(data, error) from error
    except (SyntaxError, LookupError, UnicodeError) as error:
        raise _wrong_encoding(data, str(error)) from error
    if "\0" in text:
        before = text[: text.index("\0")]
        raise NotRead(*_position(before), "the file contains a null byte")
    return text


def _not_opened(error: OSError) -> NotRead:
    return NotRead(1, 1, error.strerror or "the file cannot be opened")


def _wrong_encoding(data: bytes, reason: str) -> NotRead:
    """Tell a wrong coding line from bytes in the first two lines that are not UTF-8: both fail alike."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"coding" not in b"".join(data.splitlines()[:2]):
            return _undecodable(data, error)
    return NotRead(1, 1, f"the encoding cannot be used: {reason}")


def _undecodable(data: bytes, error: UnicodeDecodeError) -> NotRead:
    before = data[: error.start].decode(error.encoding, "replace")
    return NotRead(*_position(before), f"byte 0x{data[error.start]:02x} is not valid {error.encoding.upper()}")


def _position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows a text."""
    lines = _LINE_END.split(before.removeprefix("\ufeff"))
    return len(lines), len(lines[-1]) + 1
